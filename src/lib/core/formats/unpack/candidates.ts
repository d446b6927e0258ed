/** What stands beside the texts of an export: pictures, sounds, videos, stickers, styles, fonts, documents, programs. */
const ASIDE = new Set(
	(
		'jpg jpeg jfif png gif webp bmp svg ico heic heif avif tif tiff psd ' +
		'mp4 m4v mov webm mkv avi 3gp mpg mpeg tgs lottie mp3 m4a ogg oga opus wav flac aac amr ' +
		'css js mjs map woff woff2 ttf otf eot ' +
		'pdf doc docx xls xlsx ppt pptx odt ods odp epub djvu vcf ics exe apk msi dmg iso'
	).split(' ')
);
/** Words about a folder, which hold no posts of a channel. */
const ABOUT = /^(?:readme|licen[cs]e|notice|sources|changelog|contributing)(?:\.(?:md|txt|rst))?$/iu;
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

function partsOf(path: string): string[] {
	return path.split(/[\\/]/u).filter((part) => part !== '' && part !== '.' && part !== '..');
}

/** Left behind by a system, or hidden: nobody means it, nobody wants to hear of it. */
export function isHidden(path: string): boolean {
	return partsOf(path).some((part) => part.startsWith('.') || SYSTEM_FILES.has(part.toLowerCase()));
}

/** A picture or the like beside an export, or words about it, told by the name: left aside and counted. */
export function standsAside(path: string): boolean {
	const name = partsOf(path).at(-1) ?? '';
	return (
		ABOUT.test(name) || (name.includes('.') && ASIDE.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
	);
}

/** Whether a file found in a folder, an archive or a drop may hold posts at all. */
export function isCandidate(path: string): boolean {
	return !isHidden(path) && !standsAside(path);
}
