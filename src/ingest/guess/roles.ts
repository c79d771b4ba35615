// What a column of a foreign file may be for us, and the names under which such columns go in Chinese and English. Adding a
// synonym is adding a word here. Names are compared without case, spaces and signs (see match.ts).

/** The kind of values that a role's column must hold for its name to be believed. */
export type Values = 'id' | 'time' | 'number' | 'name' | 'choice' | 'text' | 'score' | 'any';

export const ROLES = [
  'id',
  'created_at',
  'first_response_at',
  'resolved_at',
  'closed_at',
  'first_response_due_at',
  'resolution_due_at',
  'first_response_duration',
  'resolution_duration',
  'agent',
  'agent_id',
  'team',
  'supervisor',
  'customer',
  'customer_id',
  'channel',
  'category',
  'type',
  'priority',
  'status',
  'region',
  'segment',
  'product',
  'product_line',
  'model',
  'version',
  'subject',
  'description',
  'csat',
  'nps',
  'survey_at',
  'comment',
  'reopens',
  'transfers',
  'contacts',
  'elsewhere',
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleNames {
  readonly values: Values;
  /** Names that say it plainly. */
  readonly names: string;
  /** Names that may say it, when nothing better does. */
  readonly perhaps?: string;
}

/** Names are separated by `|`. */
export const ROLE_NAMES: Readonly<Record<Role, RoleNames>> = {
  id: {
    values: 'id',
    names:
      'id|ticket id|ticket number|ticket no|ticket #|ticket|ticket key|ticket ref|case id|case number|case no|case|issue id|issue key|issue number|issue no|incident|incident id|incident number|incident no|request id|request number|request no|unique id|conversation id|chat id|call id|inquiry id|enquiry id|complaint id|complaint number|work order|work order id|work order number|service request id|service request number|sr number|sr id|message id|record id|reference number|case ref|' +
      '工单号|工单编号|工单id|工单|编号|单号|留言编号|服务单号|受理编号|受理单号|受理号|会话id|会话编号|会话号|流水号|工单流水号|案件编号|投诉编号|投诉单号|问题编号|诉求编号|反馈编号|报修单号|报修编号|维修单号|任务单号|任务编号|事件编号|事件号|单据编号|单据号|咨询编号|咨询单号|热线编号|记录编号|售后单号|售后编号|咨询id|留言id|反馈id|案件号|呼叫id|通话编号|申请单号',
    perhaps: 'number|key|no|ref|reference|nr|num|call|conversation|序号|号码|ID号|标识',
  },
  created_at: {
    values: 'time',
    names:
      'created at|created|created on|created date|created time|create time|create date|creation time|creation date|date created|time created|createtime|opened at|opened|opened on|open date|open time|opening date|opening time|date opened|time opened|reported at|reported|reported on|report date|report time|reported date|reported time|date reported|submitted at|submitted|submitted on|submission date|submission time|submit time|date submitted|received at|received|received on|received date|date received|date time received|receipt date|requested at|requested on|request date|request time|request received|logged at|logged on|logged|log date|log time|date logged|raised at|raised on|raised|date raised|registered at|registration date|entry date|entry time|contact date|inquiry date|inquiry time|enquiry date|complaint date|call date|call start|call start time|chat start|chat start time|conversation started|started at|start time|start date|ticket date|incident date|case date|intake date|arrival time|arrived at|' +
      '创建时间|创建日期|创建于|建单时间|建单日期|提交时间|提交日期|留言时间|留言日期|受理时间|受理日期|来电时间|来电日期|来话时间|报修时间|报修日期|登记时间|登记日期|发起时间|发起日期|进线时间|进线日期|接入时间|咨询时间|咨询日期|投诉时间|投诉日期|反馈时间|反馈日期|报障时间|开单时间|开单日期|生成时间|录入时间|录入日期|诉求时间|上报时间|上报日期|申请时间|申请日期|会话开始时间|会话创建时间|通话开始时间|开始时间|开始日期|接单日期|发生时间|提问时间|提出时间|来访时间|接收时间|收到时间|建立时间|新建时间|下达时间|呼入时间|报案时间',
    perhaps: 'date|time|timestamp|datetime|date time|day|when|时间|日期|工单时间|工单日期',
  },
  first_response_at: {
    values: 'time',
    names:
      'first response at|first response|first response time|first response date|first responded at|first reply|first reply at|first reply time|first replied at|first reply date|first answered at|first agent reply|first contact at|issue responded|responded at|responded|responded on|response at|response time|response date|response timestamp|responded date|answered at|answered|answer time|answer date|replied at|reply time|reply date|replied on|acknowledged at|acknowledged|acknowledgement time|first touch|first action at|date of first response|accepted at|pickup time|picked up at|' +
      '首次响应时间|首响时间|首次回复时间|首次答复时间|首次应答时间|首次响应|首次回复|首次答复|首响|答复时间|答复日期|回复时间|回复日期|响应时间|应答时间|接单时间|接起时间|首次处理时间|首次联系时间|首次跟进时间|首次接触时间|首回时间|第一次回复时间',
  },
  resolved_at: {
    values: 'time',
    names:
      'resolved at|resolved|resolved on|resolved date|resolved time|date resolved|time resolved|resolution date|resolution time|resolution at|resolution timestamp|time to resolution|solved at|solved|solved on|solved date|date solved|completed at|completed|completed on|completion date|completion time|completed date|date completed|complete time|fixed at|fixed on|fix date|finished at|finished|finish time|finish date|repaired at|done at|settled at|' +
      '解决时间|解决日期|办结时间|办结日期|完成时间|完成日期|处理完成时间|处理完成日期|完结时间|完结日期|修复时间|修复日期|完工时间|维修完成时间|处理完毕时间|办理完成时间|实际完成时间|实际解决时间|完成于',
    perhaps: 'end time|end date|ended at|call end|chat end|处理时间|处理日期|结束时间|结束日期|会话结束时间',
  },
  closed_at: {
    values: 'time',
    names:
      'closed at|closed|closed on|closed date|closed time|close date|close time|date closed|time closed|closing date|closing time|closure date|closure time|' +
      '关闭时间|关闭日期|关单时间|关单日期|结单时间|结单日期|结案时间|结案日期|归档时间|归档日期|销单时间',
  },
  first_response_due_at: {
    values: 'time',
    names:
      'first response due|first response due at|first response due date|first response deadline|response due|response due at|response deadline|response sla due|first reply due|首响截止时间|首次响应截止时间|响应截止时间|应响应时间|首响时限',
  },
  resolution_due_at: {
    values: 'time',
    names:
      'resolution due|resolution due at|resolution due date|resolution deadline|due at|due date|due|due by|deadline|sla due|sla due at|sla due date|sla deadline|resolve by|target date|target resolution date|要求完成时间|截止时间|截止日期|办理期限|处理期限|解决截止时间|处理截止时间|应办结时间|到期时间|到期日期|时限|期望完成时间|办结期限',
  },
  first_response_duration: {
    values: 'number',
    names:
      'first response time|first response duration|first response|first response sec|first response seconds|first response minutes|first response mins|first response hours|first reply time|first reply duration|frt|response time|response duration|response seconds|response minutes|response hours|time to first response|time to first reply|minutes to first response|首次响应时长|首响时长|响应时长|首次回复时长|首响耗时|首次响应用时|响应耗时|首响|首次响应时间|首响时间|响应时间',
  },
  resolution_duration: {
    values: 'number',
    names:
      'resolution time|resolution duration|resolution seconds|resolution minutes|resolution hours|resolution days|time to resolution|time to resolve|ttr|days to resolve|hours to resolve|minutes to resolve|full resolution time|resolve time|解决时长|解决耗时|解决用时|处理时长|处理耗时|办结时长|办理时长|解决时间',
  },
  agent: {
    values: 'name',
    names:
      'agent|agent name|assignee|assignee name|assigned to|assigned agent|assigned|owner|owner name|case owner|ticket owner|handler|handled by|representative|rep|rep name|csr|csr name|operator|operator name|support agent|support rep|support representative|customer service agent|technician|technician name|engineer|engineer name|resolver|staff|staff name|staff member|employee|employee name|consultant|advisor|adviser|attendant|responder|taken by|served by|worker|specialist|' +
      '客服|坐席|座席|客服人员|客服姓名|客服名称|坐席姓名|座席姓名|坐席名称|处理人|处理人员|处理人姓名|受理人|受理人员|受理客服|负责人|经办人|跟进人|接待客服|接待人|接待人员|员工姓名|员工|工程师|工程师姓名|维修员|维修人员|维修工程师|服务人员|服务人员姓名|接线员|话务员|客服代表|客服专员|责任人|承办人|办理人|指派给|指派人员|服务顾问|客服昵称|当前处理人|分配给|服务客服|技术员',
    perhaps: 'resource|user assigned|answered by|resolved by|closed by|receiver|操作人|创建人员|执行人|专员',
  },
  agent_id: {
    values: 'id',
    names:
      'agent id|agent no|agent number|agent code|assignee id|employee id|employee no|employee number|staff id|staff no|staff number|operator id|owner id|rep id|technician id|坐席工号|座席工号|工号|客服工号|客服id|客服编号|员工编号|员工工号|员工id|坐席编号|坐席id|处理人工号|处理人id|受理人工号',
  },
  team: {
    values: 'name',
    names:
      'team|team name|group|group name|assignment group|assigned group|assigned team|support group|support team|support section|department|department name|dept|queue|queue name|squad|skill group|skill|workgroup|work group|division|unit|responsible team|responsible section|business unit|' +
      'group id|team id|assignment group id|department id|queue id|团队|小组|组别|班组|客服组|客服小组|技能组|部门|部门名称|受理部门|处理部门|责任部门|所属部门|所属团队|所属组|所属小组|责任单位|承办单位|处理单位|处理组|分组|队列|服务组|班次组|坐席组|客服团队|办理单位|业务组',
  },
  supervisor: {
    values: 'name',
    names:
      'supervisor|supervisor name|team lead|team leader|team manager|lead|主管|组长|班长|班组长|主管姓名|组长姓名|直属主管|团队负责人',
  },
  customer: {
    values: 'name',
    names:
      'customer|customer name|client|client name|requester|requester name|requested by|requestor|caller|caller name|contact|contact name|user|user name|username|reporter|reported by|account|account name|company|company name|organization|organisation|organization name|submitter|submitted by|buyer|buyer name|member|consumer|complainant|guest|guest name|patient|student|citizen|opened for|' +
      '客户|客户名称|客户姓名|客户名|用户|用户名|用户名称|用户姓名|用户昵称|留言用户|留言人|来电人|来电人姓名|联系人|联系人姓名|报修人|投诉人|诉求人|反映人|反馈人|咨询人|申请人|买家|买家昵称|会员|会员姓名|会员名|顾客|顾客姓名|消费者|客户昵称|提交人|提问人|市民姓名|业主|业主姓名|访客|访客名称',
  },
  customer_id: {
    values: 'any',
    names:
      'customer id|customer no|customer number|customer code|client id|client no|client number|user id|requester id|caller id|contact id|account id|account number|member id|member no|buyer id|consumer id|客户编号|客户id|客户号|客户编码|客户代码|用户id|用户编号|用户号|会员号|会员id|会员编号|会员卡号|买家id|顾客编号|访客id',
    perhaps: 'organization id|organisation id|company id|submitter id',
  },
  channel: {
    values: 'choice',
    names:
      'channel|channel name|contact channel|ticket channel|support channel|contact type|contact method|contact mode|contact medium|source|ticket source|source channel|case origin|origin|via|via channel|medium|mode of contact|communication channel|intake channel|inquiry channel|submission method|submitted via|received via|渠道|来源|来源渠道|渠道来源|进线渠道|接入渠道|受理渠道|反馈渠道|诉求来源|工单来源|咨询渠道|投诉渠道|服务渠道|联系渠道|受理方式|联系方式类型|来电渠道|渠道名称|渠道类型|反映渠道|会话渠道|沟通渠道|留言渠道|提交渠道|报修渠道|报修方式|接入方式|来访方式',
  },
  category: {
    values: 'choice',
    names:
      'category|category name|issue category|ticket category|case category|problem category|complaint category|main category|category 1|category level 1|topic|issue type|issue|problem type|problem|reason|contact reason|call reason|case reason|reason for contact|complaint type|inquiry type|subject area|classification|query type|enquiry type|分类|类别|问题类型|问题分类|问题类别|一级分类|一级类别|一级类目|业务类型|业务分类|工单分类|工单类别|诉求类型|诉求分类|咨询类型|咨询分类|投诉类型|投诉分类|投诉类别|故障类型|故障类别|故障分类|反馈类型|反馈分类|事件类型|事件分类|会话分类|服务类型|服务类别|留言分类|标签|问题大类|大类|问题归类',
    perhaps:
      'sub category|subcategory|sub-category|sub type|category 2|group category|二级分类|子类别|问题小类|小类|原因|问题|主题分类',
  },
  type: {
    values: 'choice',
    names:
      'type|ticket type|case type|request type|record type|incident type|call type|工单类型|类型|单据类型|案件类型|来电类型|留言类型',
  },
  priority: {
    values: 'choice',
    names:
      'priority|ticket priority|case priority|priority level|issue priority|severity|severity level|urgency|urgency level|importance|优先级|优先级别|优先程度|紧急程度|紧急度|紧急级别|严重程度|严重级别|重要程度|工单优先级|工单级别|缓急程度',
    perhaps: 'impact|level|级别|等级',
  },
  status: {
    values: 'choice',
    names:
      'status|ticket status|case status|issue status|request status|current status|status name|state|ticket state|incident state|case state|resolution status|状态|工单状态|处理状态|当前状态|单据状态|办理状态|案件状态|会话状态|解决状态|受理状态|工单当前状态|进度|处理进度',
    perhaps: 'stage|closed?|resolved?|是否解决|是否关闭|是否办结',
  },
  region: {
    values: 'choice',
    names:
      'region|region name|country|customer region|customer country|territory|province|location|site|area|branch|store|office|market|地区|区域|省份|所在地区|所属地区|所属区域|大区|省|客户地区|客户区域|地域|所在地|国家|片区|辖区|街道|网点|门店|区县|行政区',
    perhaps: 'city|customer city|town|district|zone|城市|所在城市|市|客户城市',
  },
  segment: {
    values: 'choice',
    names:
      'segment|customer segment|customer tier|tier|plan|customer plan|subscription|subscription plan|customer type|customer level|account tier|membership|membership level|service level|客户等级|客户类型|客户级别|会员等级|会员级别|客户分层|用户等级|用户类型|客户分类|vip等级|是否vip|客户群',
  },
  product: {
    values: 'name',
    names:
      'product|product name|product purchased|item|item name|device|device name|equipment|service name|application|app|app name|software|asset|产品|产品名称|产品名|商品|商品名称|商品名|设备|设备名称|涉及产品|购买产品|所属产品|咨询产品|系统名称|应用',
  },
  product_line: {
    values: 'choice',
    names:
      'product line|product category|product family|product group|product type|item category|产品线|产品类别|产品分类|产品类型|品类|商品类别|商品分类|商品类目|产品系列',
  },
  model: {
    values: 'choice',
    names: 'model|product model|device model|model number|型号|产品型号|设备型号|机型|规格型号',
  },
  version: {
    values: 'any',
    names:
      'version|product version|app version|software version|firmware version|release|版本|版本号|产品版本|软件版本|固件版本|系统版本',
  },
  subject: {
    values: 'text',
    names:
      'subject|ticket subject|title|ticket title|issue title|case title|summary|ticket summary|issue summary|short description|headline|主题|标题|留言主题|工单标题|工单主题|概要|摘要|问题标题|问题摘要|诉求标题|简述|问题简述|问题概述|事件标题|投诉主题|咨询主题|事由',
  },
  description: {
    values: 'text',
    names:
      'description|ticket description|issue description|problem description|case description|complaint description|complaint narrative|consumer complaint narrative|body|ticket body|details|detail|ticket details|content|message|message body|ticket text|text|full text|question|query|inquiry|customer message|issue details|问题描述|描述|详情|内容|留言详情|留言内容|诉求内容|工单内容|咨询内容|反馈内容|投诉内容|问题详情|问题内容|工单描述|详细描述|来电内容|报修内容|故障描述|故障现象|受理内容|提问内容|会话内容|投诉详情|情况描述|正文|问题说明|诉求描述|具体内容|事件描述|主要内容',
  },
  csat: {
    values: 'score',
    names:
      'csat|csat score|csat rating|satisfaction|satisfaction score|satisfaction rating|satisfaction level|customer satisfaction|customer satisfaction rating|customer satisfaction score|customer rating|user rating|client satisfaction|rating|ratings|rating score|score|survey score|survey rating|survey result|feedback score|feedback rating|service rating|agent rating|stars|star rating|ticket rating|满意度|满意度评分|满意度分数|满意度得分|满意度评价|满意度等级|满意度调查|客户满意度|用户满意度|评分|评分结果|评价分|评价分数|评价等级|评价结果|评价星级|服务评分|服务评价|打分|得分|满意程度|客户评价|客户评分|用户评价|用户评分|满意评分|星级|会话评价|满意情况|是否满意|回访满意度|评价',
  },
  nps: {
    values: 'number',
    names:
      'nps|nps score|net promoter score|likelihood to recommend|would recommend|净推荐值|推荐度|推荐意愿|nps评分|nps得分|推荐分',
  },
  survey_at: {
    values: 'time',
    names:
      'survey response date|survey date|survey time|survey responded at|survey response time|survey completed at|rating date|rating time|rated at|rated on|feedback date|feedback time|feedback at|csat date|csat time|csat responded at|score date|review date|满意度评价时间|评价时间|评价日期|评分时间|评分日期|打分时间|满意度时间|满意度回复时间|满意度调查时间',
  },
  comment: {
    values: 'text',
    names:
      'customer remarks|remarks|feedback|customer feedback|feedback comment|feedback text|survey comment|survey comments|rating comment|csat comment|satisfaction comment|customer comment|customer comments|comment|comments|review|review text|verbatim|满意度备注|评价内容|评语|客户反馈|评价备注|评价详情|评价意见|客户意见|评价说明|满意度意见|不满意原因|评论|用户评论',
  },
  reopens: {
    values: 'number',
    names:
      'reopen count|reopens|reopened count|times reopened|number of reopens|reopened|重开次数|重新打开次数|重启次数|返工次数',
  },
  transfers: {
    values: 'number',
    names:
      'reassignment count|reassignments|transfers|transfer count|number of transfers|times transferred|escalation count|转派次数|转单次数|转办次数|转接次数|流转次数|改派次数',
  },
  contacts: {
    values: 'number',
    names:
      'contact count|contacts|number of contacts|contacts count|customer contacts|customer contact count|interaction count|interactions|number of interactions|联系次数|来电次数|进线次数|客户来电次数|沟通次数|咨询次数',
  },
  // Columns whose names look like one of ours and are about something else.
  elsewhere: {
    values: 'any',
    names:
      'order id|order no|order number|order date|order time|order date time|order datetime|purchase date|date of purchase|purchased at|order created|delivery date|shipping date|ship date|payment date|birth date|date of birth|birthday|updated at|updated|update time|updated date|updated on|last updated|last update|last updated at|last modified|modified at|modified date|modified|sys updated at|sys created at|exported at|export date|synced at|last login|signup date|registration time|order amount|customer email|email|email address|e-mail|customer phone|phone|phone number|mobile|mobile number|telephone|customer age|customer gender|age|gender|manager|agent shift|shift|tenure|tenure bucket|opened by|created by|updated by|resolution|reply|response|answer|reply content|response text|agent reply|solution|resolution notes|url|link|active|item price|price|订单号|订单编号|订单id|下单时间|下单日期|购买时间|购买日期|支付时间|付款时间|发货时间|送达时间|出生日期|生日|更新时间|更新日期|修改时间|最后更新时间|最近更新时间|最后修改时间|最后回复时间|导出时间|同步时间|联系电话|电话|电话号码|手机|手机号|手机号码|联系方式|邮箱|电子邮箱|地址|年龄|性别|身份证号|创建人|更新人|修改人|录入人|登记人|备注|答复意见|答复内容|回复内容|处理结果|处理意见|解决方案|办理结果|处理过程|点赞数|反对数|点赞|浏览量|金额|价格|注册时间|通话时长|会话时长|派单时间|分配时间|handling time|connected handling time|average handling time|aht|talk time|hold time|wait time|queue time|call duration|duration',
  },
};
