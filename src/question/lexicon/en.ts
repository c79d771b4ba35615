// The words of English questions that are not names, metrics or times: structure, order, comparison, and known filler.
import { say, type Phrases } from './phrases.js';

export const EN_WORDS: readonly Phrases[] = [
  // Who
  say({ k: 'self' }, "i|me|my|mine|my own|myself|i've|i'm|for me|of mine"),
  say(
    { k: 'my_team' },
    "my team|my team's|our team|our team's|my group|our group|my squad|the team i lead|the team|my crew|my people's team|my department|the whole team|the entire team|whole team|all of my team|all of the team|all my team",
  ),
  say(
    { k: 'everyone' },
    'everyone|everybody|all agents|all teams|any team|every team|show all teams|all tickets|in general|all of us|across the board|all',
  ),

  say(
    { k: 'everyone', whole: true },
    'overall|overall everything|company wide|the whole company|the whole workspace|the whole desk|company|whole workspace',
  ),
  say({ k: 'everyone', dim: 'channel' }, 'all channels|any channel|all the channels|regardless of channel'),
  say({ k: 'everyone', dim: 'product' }, 'all products|any product|all the products|regardless of product'),
  say({ k: 'everyone', dim: 'region' }, 'all regions|any region|all the regions|regardless of region'),
  say(
    { k: 'everyone', dim: 'priority' },
    'all priorities|any priority|all priority levels|any priority level|regardless of priority',
  ),
  say({ k: 'everyone', dim: 'category' }, 'all categories|any category|all the categories'),
  say({ k: 'everyone', dim: 'segment' }, 'all segments|any segment|all customer segments'),
  say({ k: 'everyone', dim: 'type' }, 'all types|any type|all ticket types|any ticket type'),

  // Breakdowns and rankings
  say(
    { k: 'each' },
    'by|per|each|for each|for every|every|across|broken down by|break down by|breakdown by|break it down by|split by|grouped by|group by|sliced by|slice by|by each|divided by|segmented by|different|across the|across all|breakdown per|between the|per each|split it by|group it by|for all|among|amongst|among the|breakdown|split|wise|broken down|break down',
  ),
  say(
    { k: 'dim', dim: 'agent' },
    'agent|rep|representative|person|employee|teammate|team member|member|colleague|assignee|support agent|support rep|individual',
  ),
  say(
    { k: 'dim', dim: 'agent', plural: true },
    'agents|reps|representatives|people|employees|teammates|team members|members|colleagues|staff|assignees|support agents|support reps|individuals|folks|persons',
  ),
  say({ k: 'dim', dim: 'team' }, 'team|group|squad|support team'),
  say({ k: 'dim', dim: 'team', plural: true }, 'teams|groups|squads|support teams'),
  say({ k: 'dim', dim: 'channel' }, 'channel|contact channel|support channel'),
  say({ k: 'dim', dim: 'channel', plural: true }, 'channels|contact channels|support channels'),
  say({ k: 'dim', dim: 'type' }, 'type|ticket type|type of ticket|kind of ticket|kind'),
  say(
    { k: 'dim', dim: 'type', plural: true },
    'types|ticket types|types of ticket|types of tickets|kinds of tickets|kinds',
  ),
  say({ k: 'dim', dim: 'category' }, 'category|issue category|topic|ticket category|contact reason'),
  say(
    { k: 'dim', dim: 'category', plural: true },
    'categories|issue categories|topics|ticket categories|contact reasons',
  ),
  say({ k: 'dim', dim: 'product' }, 'product|item'),
  say({ k: 'dim', dim: 'product', plural: true }, 'products|items'),
  say({ k: 'dim', dim: 'product_line' }, 'product line|product family|line of products'),
  say({ k: 'dim', dim: 'product_line', plural: true }, 'product lines|product families'),
  say({ k: 'dim', dim: 'model' }, 'model|product model'),
  say({ k: 'dim', dim: 'model', plural: true }, 'models|product models'),
  say({ k: 'dim', dim: 'version' }, 'version|product version|software version|release'),
  say({ k: 'dim', dim: 'version', plural: true }, 'versions|product versions|releases'),
  say({ k: 'dim', dim: 'region' }, 'region|area|province|territory|location'),
  say({ k: 'dim', dim: 'region', plural: true }, 'regions|areas|provinces|territories|locations'),
  say({ k: 'dim', dim: 'priority' }, 'priority|severity|urgency|priority level'),
  say({ k: 'dim', dim: 'priority', plural: true }, 'priorities|severities|priority levels'),
  say(
    { k: 'dim', dim: 'segment' },
    'segment|customer segment|customer type|customer group|customer tier|type of customer',
  ),
  say(
    { k: 'dim', dim: 'segment', plural: true },
    'segments|customer segments|customer types|customer groups|customer tiers',
  ),
  say({ k: 'dim', dim: 'aspect' }, 'aspect|survey aspect'),
  say({ k: 'dim', dim: 'aspect', plural: true }, 'aspects|survey aspects'),
  say({ k: 'dim', dim: 'hour' }, 'hour|hour of day|hour of the day|time of day'),
  say({ k: 'dim', dim: 'hour', plural: true }, 'hours|hours of the day|times of day'),
  say({ k: 'dim', dim: 'weekday' }, 'weekday|day of week|day of the week|weekdays and weekends'),
  say({ k: 'which', plural: false }, 'which|what|which one of|which of the'),
  say(
    { k: 'who', plural: false },
    "who|whose|who's|which agent|what agent|which rep|which person|who is|who was|who has|who had",
  ),
  say(
    { k: 'who', plural: true },
    'which agents|what agents|which reps|which people|who are|who were|who all',
  ),
  say(
    { k: 'extreme', extreme: 'max' },
    'highest|most|mostly|most of all|largest|biggest|greatest|maximum|max|the most|the highest|greatest number of|the largest',
  ),
  say(
    { k: 'extreme', extreme: 'min' },
    'lowest|least|fewest|smallest|minimum|min|the least|the lowest|the fewest|the smallest',
  ),
  say({ k: 'extreme', extreme: 'max', metric: 'tickets' }, 'busiest|the busiest'),
  say(
    { k: 'extreme', extreme: 'best' },
    'best|the best|best performing|strongest|best performer|does best|doing best',
  ),
  say(
    { k: 'extreme', extreme: 'worst' },
    'worst|the worst|worst performing|weakest|poorest|does worst|doing worst',
  ),
  say({ k: 'extreme', extreme: 'fast' }, 'fastest|quickest|shortest|the fastest|the quickest|the shortest'),
  say({ k: 'extreme', extreme: 'slow' }, 'slowest|longest|the slowest|the longest'),
  say(
    { k: 'ranking' },
    'leaderboard|ranking|rankings|ranked|rank|league table|standings|sorted|sort|order|ordered|ranked by|rank by|sorted by|sort by|ordered by|ranking of|ranking by|leaderboard for|leaderboard of',
  ),
  say(
    { k: 'place' },
    "my place|my rank|my ranking|my position|where do i rank|where do i stand|what place am i|what's my place|what is my place|what's my rank|what is my rank|how do i rank|where am i|rank am i|place am i in|where am i ranked|what position am i|my spot|my standing|whats my rank|whats my place|my rank is|where do i come|where do i place",
  ),

  say(
    { k: 'relate' },
    'affect|affects|affecting|hurt|hurts|hurting|influence|influences|impact|impacts|impact on|effect on|have an effect on|have an impact on|correlation|correlation between|the correlation between|correlation of|correlated|correlated with|correlate|correlate with|correlates with|correlates|relationship between|the relationship between|relation between|related to|depend on|depends on',
  ),
  say(
    { k: 'slow', metric: 'response_time' },
    'slow response|slow responses|slow replies|slow response times|slower responses|slower response|slower replies',
  ),
  say(
    { k: 'slow', metric: 'first_response_time' },
    'slow first response|slow first responses|slower first response|slower first responses',
  ),
  say(
    { k: 'share' },
    'as a share of these|as a share of the whole|as a share of all tickets|as a share of all|as a share of the total|as a percentage of the whole|as a percentage of the total|as a percentage of all|as a percentage|as percentages|as percent|in percent|in percentages|in per cent|in %|as %|as a %|as shares|as a share|account for|accounts for|accounted for|make up|makes up|percent of the total|share of the total|share of the whole',
  ),
  // "csat in percent": a share that agrees with the figure says nothing more.
  say(
    { k: 'figure', figure: 'rate' },
    'as a percentage|as percentages|as percent|in percent|in percentages|in per cent|in %|as %|as a %|as a share|as a proportion|as a fraction|as a ratio',
  ),
  say(
    { k: 'sorted', order: 'desc' },
    'from highest to lowest|highest at the top|highest on top|biggest at the top|biggest on top|largest at the top|longest at the top|most at the top|highest first|longest first|slowest first|largest first|biggest first|most first|from high to low|descending|from most to least|in descending order',
  ),
  say(
    { k: 'sorted', order: 'asc' },
    'from lowest to highest|lowest at the top|lowest on top|smallest at the top|smallest on top|shortest at the top|fewest at the top|lowest first|shortest first|fastest first|smallest first|fewest first|least first|quickest first|from low to high|ascending|from least to most|in ascending order',
  ),

  say(
    { k: 'sorted', order: 'best' },
    'best first|best to worst|from best to worst|starting with the best|best at the top',
  ),
  say(
    { k: 'sorted', order: 'worst' },
    'worst first|worst to best|from worst to best|starting with the worst|worst at the top',
  ),

  // Comparison and change
  say({ k: 'and' }, 'and|as well as|together with|&|+|/|both'),
  say(
    { k: 'versus' },
    'vs|vs.|versus|compared to|compared with|compare|compare to|compare with|in comparison to|in comparison with|relative to|against|comparing|comparison|comparison of|than|compares to|compares with|as compared to|as against|next to|compared|side by side|next to each other|next to one another|difference between|difference|differ|differ between|between',
  ),
  say({ k: 'or' }, 'or'),
  say({ k: 'others' }, 'the others|others|other|the other|the rest|rest'),
  say({ k: 'not_behind' }, 'excluded|not included|not counted|left out|taken out'),
  say(
    { k: 'why' },
    "why|why did|why has|why is|why was|why are|why were|what caused|what drove|what's driving|what is driving|what drives|the reason for|reason for|reasons for|what explains|how come|what's behind|what is behind|what made|drivers of|driver of|root cause of|the cause of|what led to|what contributed to|main reason for|main reasons for|the main reason for|the main reasons for|main cause of|main causes of|whats behind|whats driving|what's causing|what is causing|whats behind",
  ),

  // Filters
  say(
    { k: 'not' },
    'excl|excl.|except|except for|excluding|exclude|without|other than|not|not counting|leaving out|leave out|apart from|minus|not including|non|ignoring|all but|but not|everything but|ex|w/o|minus the|without the|not from|not in|anything but|everyone but|everybody but|all channels but|everything but|anyone but|every team but|every channel but|every product but|every agent but|every region but|every category but|each team but|each channel but|all teams but|all agents but|all products but|all regions but|all categories but|any channel but|but without|but not|but no',
  ),
  say(
    { k: 'only' },
    'only|just|solely|limited to|restricted to|filter to|filter by|narrow to|narrow down to|only for|just for|only the|just the|filtered by|filtered to|but only|only',
  ),
  say(
    { k: 'instead' },
    'instead|no, i meant|no i meant|no , i meant|i meant|sorry, i meant|sorry i meant|actually i meant|i was asking about|i was asking for|i meant to ask for|i meant to ask about|no, i mean|no i mean|no, make it|rather|switch to|change to|change it to|make it|make that|swap to|replace with',
  ),
  say(
    { k: 'total' },
    'in total|altogether|together|combined|total|in all|all together|overall total|pooled|summed up|the total',
  ),
  say({ k: 'weekdays', which: 1 }, 'on mondays|mondays|every monday|each monday'),
  say({ k: 'weekdays', which: 2 }, 'on tuesdays|tuesdays|every tuesday|each tuesday'),
  say({ k: 'weekdays', which: 3 }, 'on wednesdays|wednesdays|every wednesday|each wednesday'),
  say({ k: 'weekdays', which: 4 }, 'on thursdays|thursdays|every thursday|each thursday'),
  say({ k: 'weekdays', which: 5 }, 'on fridays|fridays|every friday|each friday'),
  say({ k: 'weekdays', which: 6 }, 'on saturdays|saturdays|every saturday|each saturday'),
  say({ k: 'weekdays', which: 7 }, 'on sundays|sundays|every sunday|each sunday'),
  say(
    { k: 'weekdays', which: 'weekend' },
    'weekend|weekends|saturdays and sundays|the weekend|at weekends|on weekends|at the weekend',
  ),
  say(
    { k: 'weekdays', which: 'workday' },
    'working days|workdays|business days|working day|workday|weekdays|on weekdays|on working days|on workdays|on business days|weekday only|on a weekday|weekdays only|weekday',
  ),

  // Forms of the answer
  say(
    { k: 'trend' },
    'trend|trends|trending|over time|time series|evolution|evolve|evolved|trend line|trendline|trend of|trend for|development|progression|trend in|history|developed|develop|how has it developed',
  ),
  say({ k: 'every', grain: 'day' }, 'daily|per day|each day|every day|by day|day by day|by date|per date'),
  say({ k: 'every', grain: 'week' }, 'weekly|per week|each week|every week|by week|week by week'),
  say({ k: 'every', grain: 'month' }, 'monthly|per month|each month|every month|by month|month by month'),
  say(
    { k: 'every', grain: 'quarter' },
    'quarterly|per quarter|each quarter|every quarter|by quarter|quarter by quarter',
  ),
  say(
    { k: 'every', grain: 'year' },
    'yearly|annually|annual|per year|each year|every year|by year|year by year',
  ),
  say({ k: 'grain', grain: 'day' }, 'day|days|date|dates'),
  say({ k: 'grain', grain: 'week' }, 'week|weeks'),
  say({ k: 'grain', grain: 'month' }, 'month|months'),
  say({ k: 'grain', grain: 'quarter' }, 'quarter|quarters'),
  say({ k: 'grain', grain: 'year' }, 'year|years'),
  say(
    { k: 'list' },
    'list|list all|list them|list of|list out|which tickets|what tickets|which ones|show me which|show the tickets|show tickets|show me the tickets|the list of|itemise|itemize|enumerate|which cases|show them|details of|listing|show all|show me all|which of',
  ),
  say(
    { k: 'explain' },
    "explain|define|definition|definition of|the definition of|meaning|meaning of|mean by|calculated|computed|measured|what do you mean by|what's the definition of|what is the definition of|what is meant by|formula|formula for|the formula for|how do you calculate|how do you compute|how do you measure|how do we calculate|how do we measure|defined|stand for|stands for|what is the meaning of|calculation|calculation of|get calculated|worked out|what counts as|what qualifies as|what does it mean",
  ),
  say({ k: 'what_is' }, "what is|what's|whats|what are|what're|what s"),
  say(
    { k: 'spread' },
    'distribution|distributed|distribution of|histogram|histogram of|spread|spread out|spread of|the distribution of|distribute|distributions',
  ),
  say(
    { k: 'chart', wish: 'bar' },
    'bar chart|bar graph|bars|as bars|column chart|columns|bar|as a bar chart|as columns|column graph|in bars|stacked|stacked bars|stacked bar|stacked bar chart',
  ),
  say({ k: 'chart', wish: 'line' }, 'line chart|line graph|as a line|line|lines|as a line chart'),
  say({ k: 'chart', wish: 'heatmap' }, 'heat map|heatmap|as a heat map|as a heatmap'),
  say({ k: 'chart', wish: 'pie' }, 'pie chart|pie|as a pie'),
  say({ k: 'chart', wish: 'table' }, 'table|as a table|in a table'),
  say(
    { k: 'chart', wish: 'none' },
    'no chart|not a chart|numbers not chart|numbers not a chart|numbers only|just numbers|just the numbers|only the numbers|numbers instead of a chart|without a chart|without chart|text only|no picture|just the number',
  ),
  say(
    { k: 'elapsed' },
    'calendar time|in calendar time|calendar hours|in calendar hours|elapsed time|in elapsed time|around the clock|wall clock time|24/7',
  ),
  say(
    { k: 'business' },
    'in business hours|business hours|in working hours|working hours|in business time|business time|during business hours|by business hours|in working time|counting business hours only|on the business clock|in office hours|counting only working hours|counting only business hours|only working hours|only business hours|working hours only|business hours only',
  ),

  // Statistics and the sort of figure
  say({ k: 'stat', stat: 'mean' }, 'average|mean|avg|on average|the average|avg.|averaged'),
  say({ k: 'stat', stat: 'median' }, 'median|the median|p50|50th percentile|typical'),
  say(
    { k: 'stat', stat: 'p90' },
    'p90|90th percentile|90th percentile of|the 90th percentile|90 percentile|90th',
  ),
  say(
    { k: 'stat', stat: 'p95' },
    'p95|95th percentile|95th percentile of|the 95th percentile|95 percentile|95th',
  ),
  say(
    { k: 'figure', figure: 'rate' },
    'how many percent|how much percent|what per cent|per cent|rate|percentage|percent|share|ratio|proportion|share of|percentage of|proportion of|what percentage of|what share of|rate of|pct|what percent of|what proportion of|%|what %|what % of|% of|how often|what share|what proportion|what percentage|percentage wise',
  ),
  say(
    { k: 'figure', figure: 'count' },
    'count|number|number of|count of|amount|amount of|how many|quantity|quantity of|numbers|counts|the number of|volume of|volume|total number of|how much|the count of',
  ),
  say(
    { k: 'figure', figure: 'duration' },
    'how long|how fast|how quickly|time|duration|how slow|how quick|times',
  ),
  say({ k: 'figure', figure: 'score' }, 'score|scores|points|stars|marks'),

  // Nouns
  say(
    { k: 'ticket_noun' },
    'ticket|tickets|tix|tkts|stuff|case|cases|issue|issues|conversations|conversation|enquiries|inquiries|them',
  ),

  say({ k: 'at_hand' }, 'plate|plates|queue|queues|to do list'),

  // Follow-ups
  say(
    { k: 'follow_up' },
    'what about|how about|and what about|and how about|and for|now|then|same for|the same for|and now|ok and|okay and|and the|same thing for|same question for|what if|again|too|same but for|the same but for|same but|the same|same',
  ),

  // Says that the date of creation is meant: agrees with metrics that count by it, and with no others.
  say(
    { k: 'created' },
    'new|created|opened|filed|submitted|raised|logged|arrived|received|receive|came in|come in|coming in|happened|we got in|that came in|reported|made|make|had|come in|came|came through|that came in',
  ),
  // Their parts are known, together they ask for a figure that the catalogue does not have.
  say(
    { k: 'blocked' },
    'all time|all times|of all time|how many customers|how many people|how many users|how many clients|number of customers|number of people|how many agents|number of agents|how many teams|how many products|how many channels|how many regions|how many days|how many hours|how many weeks|daily average|average daily|average weekly|weekly average|average monthly|monthly average|average per day|average per week|average per month|average per agent|per agent average|per day on average|in a row|at least|at most|more than|less than|fewer than|how many times|each customer|per customer|by customer|which customer|which customers|agent count|headcount|customers|no|how old|older than|newer than|sum of the|per ticket|each ticket|by customer|that customer|this customer|every customer|transferred to|transferred from|reassigned to|reassigned from|handed to|handed over to|share of tickets transferred to|share of tickets transferred from|who complained|who complains|who is complaining|who reported faults|who reported|who suggested|who made suggestions|who rated|who wrote in|who contacted us|who gave|who filed|who raised|who opened|who submitted',
  ),

  // Each of the readings is as likely as the other.
  say(
    { k: 'either', metrics: ['csat_response_rate', 'first_response_sla'] },
    'response rate|reply rate|answer rate',
  ),
  say(
    { k: 'either', metrics: ['resolved', 'tickets'] },
    'workload|answered|handled|handled tickets|tickets handled|handle|throughput',
  ),
  say({ k: 'either', metrics: ['first_response_time', 'resolution_time'] }, 'efficiency'),
  say({ k: 'either', metrics: ['first_response_time', 'response_time'] }, 'respond reply time'),
  say({ k: 'either', metrics: ['csat', 'fcr'] }, 'quality|service quality'),

  // What was named before.
  say({ k: 'pronoun' }, "their|theirs|they|they're"),
  say({ k: 'pronoun', one: true }, "his|her|hers|he|she|he's|she's|him"),
  say(
    { k: 'it' },
    "its|of it|for it|does it have|did it have|does it get|did it get|did it receive|does it receive|that product|this product|that channel|this channel|that region|this region|that one's|of that one|for that one|of this one|for this one",
  ),
  // One more beside what was asked before.
  say({ k: 'also' }, 'also|and also|add|plus|along with'),

  // Not figures
  say(
    { k: 'command' },
    'close all|close all tickets|close the tickets|close this ticket|close every ticket|resolve all tickets|reopen all|delete|delete all|drop table|drop all|truncate|wipe|erase|insert into|subscribe|unsubscribe|notify me|alert me|remind me|export|assign|escalate|open a ticket|please open|create a ticket|raise a ticket|log a ticket|file a ticket|open a case',
  ),
  say(
    { k: 'forecast' },
    'forecast|predict|predicted|prediction|expected|expect|projected|projection|will be|will we|going to|going to be|gonna|in the future|estimate|will there be|will',
  ),

  // Known to carry no meaning of their own here
  say(
    { k: 'filler' },
    "a|an|the|hi team|hello team|hey team|hi all|hello all|hey all|hi everyone|hello everyone|hi folks|dear team|could someone tell me|could someone give me|could someone pull|could someone check|could someone share|could anyone tell me|could anyone give me|could anyone pull|could anyone check|could anyone share|could somebody tell me|could somebody give me|could somebody pull|could somebody check|could somebody share|can someone tell me|can someone give me|can someone pull|can someone check|can someone share|can anyone tell me|can anyone give me|can anyone pull|can anyone check|can anyone share|can somebody tell me|can somebody give me|can somebody pull|can somebody check|can somebody share|someone tell me|does anyone know|anyone know|do we know|by how much|for all of|all of|in all of|throughout|for the whole of|the whole of|through|via|by way of|of|for|in|on|at|during|within|over|to|with|as|our|ours|we|us|you|your|it|it's|this|that|there's|there are|there were|there is|there was|so|do|does|did|done|was|were|is|are|am|be|been|being|have|has|had|having|get|gets|got|getting|gotten|give|gave|given|give me|show|show me|show us|tell|tell me|tell us|let me|let me see|let me know|let's see|see|look|look at|looking|look like|looks|looking like|like|want|i want|i want to see|i want to know|i need|i need to know|i would like|i'd like|i'd like to see|i'd like to know|want to know|wondering|i was wondering|could you|can you|would you|will you|can i|may i|can we|could i|could we|please|pls|plz|thanks|thank you|thx|hi|hey|hello|ok|okay|so far|how|how's|how was|how were|how did|how are we doing on|how are we doing|how did we do|how did we do on|how is it|how do|doing|go|going|went|perform|performed|performing|performance|what|what was|what were|what's the|what is the|what are the|check|pull|pull up|find|find out|fetch|display|draw|plot|graph|chart|picture|as a chart|in a chart|give us|any|some|s|number is|figure|figures|data|stats|statistics|metrics|metric|result|results|value|values|level|levels|report|which is|who is|that is|customer support|customer service|support|service|desk|help desk|helpdesk|grouped|respectively|about|regarding|concerning|terms|in terms of|when it comes to|wonder if|wondering if|i wonder if|see if|check if|tell me if|know if|find out if|i'd like to know if|let me know if|deskbeat|actually|really|exactly what|roughly|approximately|know|much|were there|are there|is there|did we get|did we have|do we have|we got|across our|by the|made|make|take|takes|took|taken|it take|does it take|need|needs|had the|having the|has the|with the|view|wise|hand|yet|still|already|both of|been there|all our|one|ones|named|recently|lately|of late|these days|from|real quick|quick one|quick question|asap|good morning|good afternoon|sorry to bother you|sorry|do you happen to know|any idea|whole|entire|hows|no rush|when you get a chance|cheers|ta|mate|folks at support|just wondering|curious|sorry to bother you, but|would you mind|showing me|showing|hey bot|hi bot|hello bot|pls|how big|how large|what does|look like|did customers make|customers made|did customers send|from our customers|with weekends|including weekends|weekends included|thank you so much|thanks so much|thank you very much|thanks very much|thanks a lot|thanks a million|thanks a bunch|many thanks|thanks in advance|thank you in advance|much appreciated|if possible|if you can|if you could|if you don't mind|if that's possible|whether you could|whether you can|if it's not too much trouble|would you mind checking|would you mind telling me|would you mind showing me|would you be able to|would it be possible to|would it be possible|checking|would be great|that would be great|i was hoping|hoping you could|hope you're well|hope you are well|good evening|when you have a minute|when you have a moment|if you have a minute|at your convenience",
  ),

  // "open complaints": those that are still open. What the word reaches is settled where metrics are.
  say({ k: 'at_hand' }, 'open'),

  // Whole, so that nobody called May or Will is heard in it.
  say(
    { k: 'filler' },
    'may we have|may we see|may we get|may we know|might we have|may i have|may i see|may i get|may i know|will you tell me|will you give me|can we have|can we see|can we get',
  ),

  say(
    { k: 'filler' },
    "how'd|how'd we do|how'd we do on|how'd we go|how'd we go on|how'd it go|how've|how've we done|how'd you|what're|what've|how're|how're we doing|how're we doing on",
  ),
  // In which unit it is told agrees with a duration and says nothing else; "in days" of anything else is not understood.
  say(
    { k: 'figure', figure: 'duration' },
    'in hours|in minutes|in mins|in seconds|in secs|in days|in hrs|expressed in hours|expressed in minutes|expressed in days|as hours|as minutes',
  ),
];
