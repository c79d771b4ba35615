// Looser ways to ask for a metric than its names in the catalogue: verbs and half-sentences ("how many did we resolve",
// 解决了几单). A phrase stands here only when it can mean nothing else.
import { joined, say, type Phrases } from './phrases.js';

export const METRIC_PHRASES: readonly Phrases[] = [
  // 单子量、投诉量: a number of tickets beside another figure, and no word for tickets that only goes with it.
  say(
    { k: 'metric', metric: 'tickets' },
    joined('单子|单|件|案件|案子|票|case|cases|ticket', '量|数|数量|总量|总数'),
  ),
  say(
    { k: 'metric', metric: 'tickets' },
    '进了几单|进了多少单|进了几个工单|进了多少工单|建单量|建单数|来了几单|来了多少单|来了多少|来单量|进单量|进线量|进来多少单|进来几单|新增工单|新增工单量|新工单|新工单量|接单量|单量|接了几单|接了多少单|收到多少单|收到几单|工单总量|工单数量|工单数|新建工单|new tickets|tickets created|tickets opened|created tickets|ticket volume|volume of tickets|ticket count|incoming tickets|inbound tickets|ticket inflow|ticket load|inflow|inbound volume|进单|进线|接了多少单子|来了多少单子|进了多少单子|进来多少单子|收到多少单子|收了多少单子|接了几个单子|接了多少工单',
  ),
  say(
    { k: 'metric', metric: 'resolved' },
    '办结|办结量|办结数|办结工单|完结|完结量|完结工单|完结工单数|搞定了多少单|搞定多少单|搞定多少工单|搞定了多少工单|处理完的单子|处理完的工单|处理完多少单|处理完几单|结了多少单|结了几单|结案|结案了|结案多少|结案量|结案数|解决|解决了|解决几单|解决了几单|解决多少单|解决了多少单|解决多少|解决了多少|解决的工单|已解决|已解决工单|解决数|解决数量|解决工单数|解决掉|解决了完成了多少单|解决得|resolving|solving|closing|resolve|resolves|resolved|solve|solves|solved|resolved count|resolved tickets|tickets resolved|solved tickets|tickets solved|resolutions|tickets did we resolve|number of resolved tickets|cases solved|cases resolved|resolved cases|closed|close|closed tickets|tickets closed|did we close|got closed|closed out',
  ),
  say(
    { k: 'metric', metric: 'first_response_time' },
    '第一次回复客户要多久|首次回复客户要多久|首次响应时间|首响|首响时间|首响速度|多久首次响应|多久第一次回复|第一次回复要多久|多久才回复第一次|how fast do we first respond|how quickly do we first respond|how long until the first response|how long to first response|how long does the first response take|speed of first response|first response times|first reply times|first reply|how long do customers wait for a first response|how long do customers wait for the first reply|to first respond|first respond|to respond first|第一次回复客户|首次回复客户',
  ),
  say(
    { k: 'metric', metric: 'response_time' },
    '响应多快|回复多快|多久回复一次|多久响应|多久才响应|多久能响应|多久响应一次|多长时间响应|多久有响应|how fast do we respond|how fast do we reply|how quickly do we respond|how quickly do we reply|response times|reply times|response speed',
  ),
  say(
    { k: 'metric', metric: 'resolution_time' },
    '结单用时|结单时长|结单时间|解决一个单子要多久|解决一个工单要多久|多久能解决掉|多久解决掉|解决要多久|多久解决|多久能解决|多久解决完|解决一单要多久|处理一单要多久|解决时间|处理时间|how long does it take to resolve|how long does it take us to resolve|how long to resolve|how fast do we resolve|how quickly do we resolve|time to resolve|time to resolution|time to solve|resolution times|how long do tickets take to resolve|how long does it take to resolve a ticket|how long does it take us to resolve a ticket|how long does it take to solve a ticket|resolution speed|solve time|handling time|ttr|how long does it take us to solve a ticket|how long does it take to close a ticket|how long did tickets take to resolve|how long do we take to resolve',
  ),
  say({ k: 'metric', metric: 'resolution_time', stat: 'mean' }, 'mttr'),
  say(
    { k: 'metric', metric: 'resolution_rate' },
    '解决率|解决比例|解决占比|share resolved|share of tickets resolved|percentage resolved|percent resolved|percentage of tickets resolved|resolved rate|resolve rate|solve rate|resolution percentage|what share of tickets was resolved',
  ),
  say(
    { k: 'metric', metric: 'fcr' },
    '一次解决率|一次性解决率|首次解决率|首解率|一次解决|首次联系解决率|一次性解决|一次就解决|first contact resolution|fcr|first contact resolution rate|first call resolution|one touch resolution|one contact resolution|resolved on first contact|resolved at first contact|solved on first contact|solved at the first contact|fcr rate|resolved on the first contact|fcr %',
  ),
  say(
    { k: 'metric', metric: 'reopen_rate' },
    '工单重开率|重开率|重新打开率|重开比例|返工率|reopen rate|reopened rate|reopening rate|share reopened|share of tickets reopened|percentage reopened|rate of reopened tickets|tickets reopened rate|share of reopened tickets|reopen percentage',
  ),
  say(
    { k: 'metric', metric: 'transfer_rate' },
    '转派率|转单率|转派比例|转接率|流转率|transfer rate|transferred rate|share transferred|reassignment rate|share of tickets transferred|percentage transferred|handover rate|hand off rate|handoff rate',
  ),
  say(
    { k: 'metric', metric: 'multi_transfer_rate' },
    '多次转派率|多次转单率|反复转派率|重复转派率|转派两次以上的比例|repeated transfer rate|repeat transfer rate|multi transfer rate|multiple transfer rate|transferred more than once rate|share transferred twice or more|multiple transfers rate',
  ),
  say(
    { k: 'metric', metric: 'csat' },
    '满意度|满意率|客户满意度|客户满意率|好评率|csat|cust sat|custsat|cust satisfaction|c sat|customer satisfaction|satisfaction|satisfaction rate|customer satisfaction rate|csat rate|用户满意度|顾客满意度|how satisfied are customers|how satisfied are our customers|how happy are customers|how happy are our customers|share of satisfied customers|满意程度|how happy were customers|how happy are they|share of happy customers|share of satisfied customers|how satisfied were customers|how happy customers are|happy customers share',
  ),
  say(
    { k: 'metric', metric: 'csat_score' },
    '满意度打分|客户打分|用户打分|打分|满意度均分|csat均分|csat平均分|满意度星级|满意度评分|满意度得分|满意度分数|满意度平均分|平均满意度评分|平均评分|平均得分|平均分|评分|用户评分|客户评分|满意评分|csat score|csat scores|satisfaction score|satisfaction scores|customer rating|customer ratings|average rating|ratings|rating|average csat score|mean csat score|average satisfaction score|average score|csat points|customer satisfaction score',
  ),
  say(
    { k: 'metric', metric: 'csat_response_rate' },
    '满意度调查的回复率|满意度调查回复率|问卷填写率|问卷参与率|评价率|参评率|评价回收率|问卷回收率|回收率|评价参与率|调查回复率|问卷回复率|满意度参评率|满意度评价率|有多少人参评|survey response rate|csat response rate|survey participation|survey participation rate|survey answer rate|share of surveys answered|how many people answer our surveys|how many customers answer our surveys|how many customers answer the survey|how many people answer the survey|survey return rate|how many surveys are answered|percentage of surveys answered|satisfaction survey response rate|csat survey response rate',
  ),
  say(
    { k: 'metric', metric: 'nps' },
    '净推荐值|净推荐|推荐值|nps|net promoter score|net promoter|nps score|净推荐得分|推荐意愿|net promotor score|how likely are customers to recommend us',
  ),
  say(
    { k: 'metric', metric: 'process_satisfaction' },
    '过程满意率|服务过程满意率|服务过程的满意率|服务过程的满意度|过程满意度|服务过程满意度|过程评价|服务过程评价|过程评价得分|过程评价分|过程评价平均分|服务过程评价得分|过程满意|过程评分|服务过程评分|流程满意度|process satisfaction|service process satisfaction|process rating|process score|satisfaction with the process|process satisfaction score|how satisfied were customers with the service process',
  ),
  say(
    { k: 'metric', metric: 'low_scores' },
    '低分单|低分工单|差评单|差评工单|收到多少个低分|收到几个低分|收到多少差评|收到多少个差评|收到几个差评|低分评价|低分|差评|低评分|差评数|低分数|低分量|低分评价数|差评量|不满意评价|low ratings|low rating|low scores|low score|bad ratings|bad scores|negative ratings|poor ratings|unhappy ratings|bad reviews|low csat scores|low csat ratings|negative reviews|poor scores|dissatisfied ratings|poor reviews|bad score|gave us a bad score|poor review|customers gave us a bad score',
  ),
  say(
    { k: 'metric', metric: 'follow_up_rate' },
    '回访率|低分回访率|差评回访率|低分跟进率|回访比例|follow up rate|callback rate|call back rate|followed up rate|share of low ratings followed up|rate of follow up|share followed up|low rating follow up rate|follow up rate on low scores|follow up rate for low scores|follow up rate of low ratings|follow up rate on low ratings',
  ),
  say(
    { k: 'metric', metric: 'complaint_rate' },
    '投诉占几成|投诉占百分之几|投诉占多大比例|投诉占多少比例|投诉率|投诉比例|投诉占比|客诉率|complaint rate|complaints rate|share of complaints|percentage of complaints|rate of complaints|complaint percentage|complaint share|complaint ratio',
  ),
  say(
    { k: 'metric', metric: 'repeat_complaint_rate' },
    '重复投诉率|重复投诉比例|再次投诉率|二次投诉率|重复投诉占比|repeat complaint rate|repeated complaint rate|repeat complaints rate|share of repeat complaints|recurring complaint rate|rate of repeat complaints',
  ),
  say(
    { k: 'metric', metric: 'fault_rate' },
    '故障率|故障比例|千台故障率|fault rate|failure rate|defect rate|faults per thousand units|faults per 1000 units|faults per 1,000 units|rate of faults|fault ratio|faults per 1000 sold|faults per thousand sold|faults per 1000 units sold',
  ),
  say(
    { k: 'metric', metric: 'suggestion_adoption_rate' },
    '建议采纳率|采纳率|建议采纳比例|建议采用率|suggestion adoption rate|adoption rate|suggestions adopted rate|share of suggestions adopted|rate of adopted suggestions|suggestion acceptance rate|percentage of suggestions adopted|adoption rate of customer ideas|adoption rate of suggestions|adoption rate for suggestions',
  ),
  say(
    { k: 'metric', metric: 'backlog' },
    '没处理完的|未处理完|未处理完的|未处理完的工单|没有处理完|没有处理完的|尚未处理完|没办结|没办结的|未办结|未办结的|未办结工单|尚未办结|还没办结|没完结|没完结的|还没完结|尚未完结|没搞定|没搞定的|没搞定多少单|还没搞定|没结单|未结单|还没结单|没结案|未结案|未结案量|还没结案|尚未解决|没有解决|没有解决的|没处理|没处理的|还没处理|还没处理的|积压|积压量|积压工单|积压单|积压了多少|未解决|未解决工单|未解决的|没解决的|没解决|待解决|待处理|待处理工单|未完成工单|未完结|没还没在途工单|存量工单|未关闭工单|backlog|open tickets|unresolved|unresolved tickets|outstanding tickets|pending tickets|open cases|ticket backlog|unsolved tickets|outstanding|tickets open',
  ),
  say(
    { k: 'metric', metric: 'backlog', now: true },
    '还剩多少单|还剩几单|还剩几张单|还剩几个单|还剩多少张单|还剩下几单|还剩下多少单|still open|still unresolved|still unsolved|still not resolved|still outstanding|still pending|还开着|还开着的|还挂着|还挂着的|仍未解决|仍未解决的|tickets still open|not resolved yet|not yet resolved|还没解决|没处理完|还没处理完|没处理|还没处理|没处理完的|还有多少单没处理完|still have open|are open|is open|what is open|还有几个没处理|还有多少没处理|没处理的',
  ),
  say(
    { k: 'metric', metric: 'unanswered' },
    "没首响|没有首次响应|还没有首次响应|没有首次响应的|没有首响|没有首响的|还有几张单没有首次响应|还有多少单没有首次响应|还没首响|未首响|未首次响应|未首次响应的|待首次响应|待首次响应的|等待首次响应|未响应|未响应工单|没响应|还未响应|还没响应|未回复|未回复工单|没回复|还没回复|还未回复|待响应|待首响|无人响应|没人回|没人回复|没人理|待回复|unanswered|unanswered tickets|awaiting first response|awaiting a first response|waiting for a first response|waiting for first response|awaiting reply|awaiting a reply|without a first response|without a response|without a reply|not answered|not answered yet|not yet answered|no response yet|no reply yet|waiting for a reply|waiting for an answer|tickets waiting|haven't had a reply yet|nobody answered|has nobody answered|not yet replied to|not replied to|not replied to yet|still waiting for an answer|没首响|还没首响|待首次响应|待首次响应的|尚未响应|尚未回复",
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    '超时未处理工单|超时未处理的工单|超时未处理工单数|超时|超时工单|超时单|超时的|超时的单|超时没处理|超时未处理|超时了|已超时|逾期|逾期工单|逾期单|逾期的|过期未处理|超期|超期工单|overdue|overdue tickets|overdue cases|past due|past due tickets|late tickets|tickets overdue|tickets that are overdue|tickets past due|tickets are overdue|tickets are late|running late|past their due time|are late|past their deadline|past deadline|tickets past their deadline|breached|have breached|过期|过期没解决|过期未解决|已经过期|过期没解决的|过期的|超时没处理的|超时未处理的|超时还没处理|超时还没处理的',
  ),
  say(
    { k: 'metric', metric: 'first_response_sla' },
    '首响达标率|首次响应达标率|首响及时率|首次响应及时率|响应达标率|首响sla|首响sla达标率|首次响应sla|首响按时率|首响准时率|first response sla|first response sla rate|first response on time rate|first reply sla|frt sla|first response attainment|first response within sla|first response compliance|first response sla attainment|on time first response rate|first responses on time|first replies on time|answered within the first response sla|first responses within sla',
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    '解决达标率|解决达标多少|解决达标情况|解决及时率|解决sla|解决sla达标率|处理达标率|处理及时率|解决按时率|按时解决率|解决准时率|resolution sla|resolution sla rate|resolution on time rate|resolution within sla|resolution sla attainment|resolution compliance|resolved on time rate|share resolved on time|on time resolution rate|resolved within sla|resolved in time|resolved on time|tickets resolved on time|solved in time|resolution sla hit rate|resolution sla hit',
  ),
  say(
    { k: 'metric', metric: 'sla' },
    'sla|sla达标率|sla达标比例|sla达标多少|sla完成得|sla达成率|达标率|时效达标率|sla完成率|sla attainment|sla rate|sla compliance|sla achievement|sla performance|sla hit rate|service level|service level attainment|sla compliance rate|sla attainment rate|sla met|meet the sla|meet our sla|met our sla|meet sla|met the sla|hitting our sla|hit our sla|are we hitting our sla|sla hit',
  ),
  say(
    { k: 'metric', metric: 'repurchase_rate' },
    '再次购买的比例|再次购买比例|客户再次购买的比例|再次购买率|复购率|回购率|再购率|重复购买率|复购比例|repurchase rate|repeat purchase rate|rebuy rate|reorder rate|repurchasing rate',
  ),
  say(
    { k: 'metric', metric: 'churn_rate' },
    '流失率|客户流失率|客户流失|流失比例|用户流失率|churn|churn rate|customer churn|customer churn rate|attrition rate of customers|customer attrition|customer attrition rate|attrition|attrition rate',
  ),
  say(
    { k: 'metric', metric: 'clv' },
    '客户生命周期价值|生命周期价值|客户终身价值|客户价值|终身价值|clv|ltv|customer lifetime value|lifetime value|cltv|average customer lifetime value|lifetime value of our customers|value of a customer',
  ),
  say(
    { k: 'type', type: 'complaint', metric: 'complaints' },
    '投诉|客户投诉|客户投诉量|用户投诉|投诉量|投诉数|投诉数量|投诉工单|投诉单|投诉类|投诉类工单|客诉|客诉量|投诉工单量|投诉件数|complaint|complaints|complaint tickets|complaint count|number of complaints|complaint volume|complaints count|complained|complaint cases|customer complaints|complain|complains',
  ),
  say(
    { k: 'type', type: 'fault', metric: 'faults' },
    '故障|报了多少故障|报了几个故障|故障量|故障数|故障数量|故障工单|报修|报修量|故障单|故障类|故障类工单|报障|报障量|fault|faults|fault tickets|fault count|number of faults|fault volume|faults count|failures|defects|defect|fault reports|reported faults|fault cases|malfunction|malfunctions',
  ),
  say(
    {
      k: 'type',
      type: 'suggestion',
      metric: 'suggestions',
    },
    '建议|客户提了多少建议|客户提了几条建议|客户提了多少条建议|客户提的建议|客户提了几个建议|客户提建议|提了多少条建议|提了多少建议|提了几条建议|建议量|建议数|建议数量|建议工单|建议单|建议类|建议类工单|suggestion|suggestions|suggestion tickets|suggestion count|number of suggestions|suggestion volume|feature requests|ideas',
  ),
  say(
    { k: 'type', type: 'question', metric: null },
    '咨询|咨询类|咨询工单|咨询类工单|咨询单|咨询量|questions|question tickets|inquiry tickets|enquiry tickets|question type tickets',
  ),
  say(
    { k: 'type', type: 'request', metric: null },
    '请求|申请|请求类|申请类|请求工单|申请工单|需求单|请求类工单|requests|request tickets|service requests|service request',
  ),
  // One of them: how long it takes, and nothing without a word for how long.
  say(
    { k: 'share_of', metric: 'resolution_time' },
    '处理一个单|处理一个单子|处理一个工单|处理一张单|处理一张单子|处理一张工单|处理一条单|处理一条单子|处理一条工单|解决一个单|解决一个单子|解决一个工单|解决一张单|解决一张单子|解决一张工单|解决一条单|解决一条单子|解决一条工单|搞定一个单|搞定一个单子|搞定一个工单|搞定一张单|搞定一张单子|搞定一张工单|搞定一条单|搞定一条单子|搞定一条工单|办结一个单|办结一个单子|办结一个工单|办结一张单|办结一张单子|办结一张工单|办结一条单|办结一条单子|办结一条工单|处理一单|解决一单|处理每个单|处理每单|处理每张单|处理每个工单|处理每张工单',
  ),
  say(
    { k: 'share_of', metric: 'csat' },
    'satisfied customers|happy customers|customers satisfied|customers happy|customers were satisfied|customers were happy|customers are happy|customers are satisfied',
  ),
  say(
    { k: 'share_of', metric: 'reopen_rate' },
    'reopened|get reopened|reopen|被重新打开|重新打开|重开|被重开',
  ),
  say({ k: 'share_of', metric: 'transfer_rate' }, 'transferred|get transferred|被转派|转派|被转单'),
  say(
    { k: 'share_of', metric: 'multi_transfer_rate' },
    'transferred more than once|transferred at least twice|transferred twice or more|被转派两次以上|多次转派|转派两次以上|转派2次以上|转来转去多次',
  ),
  say(
    { k: 'share_of', metric: 'csat_response_rate' },
    'surveys answered|surveys got answered|surveys were answered|csat surveys answered|csat surveys got answered|csat surveys were answered|satisfaction surveys answered|surveys came back|surveys are answered|customers who fill in the survey|fill in the survey|customers answered the survey|参与了评价|参与评价|客户参与了评价',
  ),
  say(
    { k: 'share_of', metric: 'follow_up_rate' },
    '回访了|被回访|被回访了|得到回访|有回访|low ratings followed up|bad ratings followed up|bad ratings we followed up|low ratings we followed up|followed up',
  ),
  say(
    { k: 'share_of', metric: 'suggestion_adoption_rate' },
    'suggestions adopted|adopted|suggestions were adopted|建议被采纳|被采纳|采纳|采纳了|采纳了的',
  ),
  say(
    { k: 'share_of', metric: 'repurchase_rate' },
    'customers who bought again|bought again|buy again|客户再次购买|再次购买|复购',
  ),
  say(
    { k: 'share_of', metric: 'churn_rate' },
    'customers lost|churned|customers churned|customers who churned|customers left us|customers who left|left us|lost customers|客户流失了|流失了',
  ),
  say(
    { k: 'share_of', metric: 'repeat_complaint_rate' },
    'customers complain again|complain again|again complained|再次投诉',
  ),
  say(
    { k: 'share_of', metric: 'complaint_rate' },
    'tickets are complaints|tickets that were complaints|tickets were complaints|of tickets are complaints|工单是投诉',
  ),

  say({ k: 'metric', metric: 'suggestion_adoption_rate' }, 'suggestion adoption|adoption of suggestions'),
  // 首响的达标率: of which of the two promises.
  say(
    { k: 'metric', metric: 'first_response_sla' },
    '首次响应时间达标率|首次响应时间的达标率|首次回复达标率|首次回复时间达标率|首响时间达标率|首响时间的达标率|首次响应时间sla|首响时间sla|首次响应时长达标率|首响时长达标率|首响的达标率|首次响应的达标率|首响的sla|首次响应的sla|首响的sla达标率|首响sla|first response part of the sla|sla on first response|sla for first response|sla first response|sla first responses|sla on first responses|first response side of the sla',
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    '解决时间达标率|解决时间的达标率|解决时长达标率|解决时长的达标率|处理时长达标率|处理时间达标率|解决时间sla|解决时长sla|解决的达标率|解决时效的达标率|解决的sla|解决的sla达标率|解决sla|resolution part of the sla|sla on resolution|sla for resolution|resolution side of the sla',
  ),
  say(
    { k: 'metric', metric: 'fcr' },
    'first contact res|first contact res rate|first call res|first touch resolution|first time resolution|first time fix rate|first time fix',
  ),
  say(
    { k: 'metric', metric: 'first_response_time' },
    'first resp|first resp time|1st response|1st response time|1st reply|1st reply time|1st resp|time to 1st response|time to 1st reply',
  ),
  say({ k: 'metric', metric: 'resolution_time' }, 'res time|resol time|reso time'),
  say({ k: 'metric', metric: 'resolution_rate' }, 'res rate'),
  say({ k: 'metric', metric: 'response_time' }, 'resp time|resp times'),
  say(
    { k: 'share_of', metric: 'follow_up_rate' },
    'got a follow up|got followed up|get a follow up|were followed up|had a follow up',
  ),
];
