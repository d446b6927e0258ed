/** Words near a date that tell whose date it is. Tested on the text before it (to its sentence's start) or after it (to its end). */

/** A date that is only named as a bound or origin: "since 7 May", "from October 2022 to". Directly before the date. */
export const BOUND_BEFORE =
	/(?:\b(?:since|until|till|by|before|after|from|prior to|starting|beginning|effective|as early as|back (?:in|on)|dated|between|no later than|through|following|up to|of|until the|the|last|past|previous|every|each|next|this coming|anniversary of)|(?<!\p{L})(?:с|со|на|до|после|от|по|к|в ночь на|назначенн\p{L}+ на|начиная с|не позднее|накануне|прошлого|ещё|еще|к|від|з|до|після|перед|до конца|с утра))[\s*_«"]*$/iu;

/** What was founded, signed, adopted, held: in a subordinate position it is history. Anywhere before, not far. */
export const HISTORY_BEFORE =
	/\b(?:born|died|founded|established|created|signed|adopted|concluded|ratified|entered into force|proclaimed|liberated|launched|unveil\w+|dates? back|resolution|treaty|decree|agreement|declaration|memorandum|statement of|held|took place|took office|appointed|elected|began|started|ended|happened|published|announced|released|invaded|ago|anniversary|history|war|battle|coup|revolution)\b|(?<!\p{L})(?:родил|умер|основан|создан|учрежд[её]н|подписан|принят|заключ[её]н|образован|вступил|освобожд|провозглаш|резолюци|договор|указ|соглашени|постановлени|деклараци|меморандум|годовщин|лет назад|состоявш|прошедш|ранее)/iu;

/** The event is still to come. */
export const UPCOMING =
	/\b(?:will|shall|to be (?:held|published|opened|launched)|is (?:scheduled|planned|expected|set|due)|are (?:scheduled|planned|expected|due)|scheduled (?:for|to)|upcoming|forthcoming|to take place|deadline|register|registration|apply|applications?|save the date|going to|plans? to|expecting|look(?:ing)? forward|in advance|invites?|invited? to|join us|do(?:n['’]t| not) miss|stay tuned|open(?:s)? until|valid until|would|may be extended|from now)\b|(?<!\p{L})(?:состоится|состоятся|пройд[её]т|пройдут|начн[её]тся|начнутся|будет|будут|заплан\p{L}+|планиру\p{L}+|ожида\p{L}+|предсто\p{L}+|приглаша\p{L}+|регистраци\p{L}+|за[яи]вк\p{L}+|успейте|вступит|вступят|завершится|откроется|стартует|пров[её]д[её]т|намечен\p{L}*|завтра|продл\p{L}+|смож\p{L}+|ограничен\p{L}*|відбуде\p{L}+|буде|планує\p{L}*)/iu;

/** Signs of an appointment: a calendar leaf or a clock. In the line of the date. */
export const APPOINTMENT =
	/[🕐-🕧⏰]|(?<!\p{L})(?:в|at|from|с)\s\d{1,2}[:.]\d\d|\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?|AM|PM|MSK|МСК|CET|GMT|UTC)\b/u;

/** The day itself: "Today, 7 September", "as of 21 February". Directly before the date. */
export const TODAY_BEFORE =
	/(?:\b(?:today|tonight|this (?:morning|afternoon|evening|day)|as of|currently|yesterday)|(?<!\p{L})(?:сегодня|вчера|по состоянию на|на утро|на вечер|сьогодні|вчора|станом на))[\s,(:–—-]*(?:on\s|the\s|(?:\d\d?[:.]\d\d\s)?(?:on\s)?)*$/iu;

/** Only these tie the post to the very day: figures "as of" a day often come the next. */
export const SAME_DAY =
	/(?:\b(?:today|tonight|this (?:morning|afternoon|evening|day))|(?<!\p{L})(?:сегодня|сьогодні))[\s,(:–—-]*\S{0,8}\s?$/iu;

/** A day of the past is kept today. */
export const ON_THIS_DAY =
	/#(?:on_?this_?day|otd|this_?day\p{L}*|в_?этот_?день|день_?в_?истории|историческ\p{L}+)|\b(?:on this day|this day in|years ago today|anniversary)\b|(?<!\p{L})(?:в этот день|день в истории|лет назад|лет со дня|годовщин\p{L}+|цього дня|роковин\p{L}+)/iu;
