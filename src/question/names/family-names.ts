// Family names as patterns, for people whom the workspace does not know: 林晓东, 王总.

/** Those that begin few other words: with one or two characters behind them they are somebody's name. */
export const FAMILY_NAME =
  '(?:欧阳|上官|司马|诸葛|[王李张刘陈杨黄赵吴徐孙朱胡郭林罗郑梁谢宋唐韩冯邓曹彭肖董潘袁蔡蒋杜叶魏苏吕丁沈姚卢姜崔谭汪廖贾韦邱邹侯孟尹黎贺龚邵])';

/** Those and the ones that begin other words as well (周, 高, 金): behind them must stand what only people are called by. */
export const ANY_FAMILY_NAME = `(?:${FAMILY_NAME}|[周高马钱田金方石任白江于万段雷汤常武乔赖庞樊兰殷施陶洪翟安颜倪严牛温季鲁章毛史顾孔薛傅程曾秦阎余戴夏钟范熊陆郝康付])`;
