/** Names and usual short forms of the months, January first, as interface languages write them. */
const NAMES: readonly string[] = [
	'january jan январь января янв січень січня січ студзень januar jänner jan. enero ene janvier janv gennaio gen janeiro januari stycznia styczeń ocak janvāris siječnja tammikuuta januára ledna ianuarie يناير ژانویه ژانویهٔ қаңтар január ιανουαρίου',
	'february feb февраль февраля фев февр лютий лютого лют februar feber febrero février févr febbraio fevereiro fev februari lutego luty şubat helmikuuta února februarie فبراير فوریه február φεβρουαρίου',
	'march mar март марта мар березень березня бер märz marzo mars março maart marca marzec mart maret maaliskuuta března martie مارس március μαρτίου',
	'april apr апрель апреля апр квітень квітня квіт кві abril abr avril avr aprile kwietnia kwiecień nisan huhtikuuta dubna aprilie أبريل ابريل آوریل április απριλίου',
	'may май мая травень травня трав тра mai mayo maggio mag maio mei maja maj mayıs toukokuuta května مايو مه می május μαΐου',
	'june jun июнь июня июн червень червня черв чер juni junio juin giugno giu junho czerwca czerwiec haziran kesäkuuta června iunie يونيو يونيه ژوئن június ιουνίου',
	'july jul июль июля июл липень липня лип juli julio juillet juil luglio lug julho lipca lipiec temmuz heinäkuuta července iulie يوليو يوليه ژوئیه ژوئیهٔ július ιουλίου',
	'august aug август августа авг серпень серпня серп сер agosto août ago augustus sierpnia sierpień ağustos agustus augusti elokuuta srpna أغسطس اغسطس اوت augusztus αυγούστου',
	'september sep sept сентябрь сентября сен сент вересень вересня вер septiembre septembre settembre setembro set września wrzesień eylül syyskuuta září septembrie سبتمبر سپتامبر szeptember σεπτεμβρίου',
	'october oct октябрь октября окт жовтень жовтня жовт жов oktober octubre octobre ottobre ott outubro out października październik ekim lokakuuta října octombrie أكتوبر اكتوبر اکتبر október οκτωβρίου',
	'november nov ноябрь ноября ноя нояб листопад листопада лист noviembre novembre novembro listopada kasım marraskuuta listopadu noiembrie نوفمبر نوامبر νοεμβρίου',
	'december dec декабрь декабря дек грудень грудня груд гру dezember diciembre dic décembre déc dicembre dezembro dez desember grudnia grudzień aralık joulukuuta prosince decembrie ديسمبر دسامبر δεκεμβρίου'
];

const MONTHS = new Map<string, number>(
	NAMES.flatMap((names, index) =>
		names.split(' ').map((name): [string, number] => [name.replace(/\.$/u, ''), index + 1])
	)
);

/** 1 to 12 for a month's name in any of the languages known, else null. */
export function readMonth(word: string): number | null {
	return MONTHS.get(word.toLowerCase().replace(/\.$/u, '')) ?? null;
}
