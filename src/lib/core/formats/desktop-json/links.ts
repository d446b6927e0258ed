const SCHEME = /^[a-z][a-z\d+.-]*:/iu;
/** A port after a host looks like a scheme. */
const HOST_AND_PORT = /^[^/:]+:\d+(?:[/?#]|$)/u;
const KEPT = /^(?:https?|tg|mailto):/iu;

/** The address that a part of a text leads to; null where it leads nowhere, or to a scheme no post needs. */
export function addressOf(type: string, text: string, href: string): string | null {
	if (type === 'email') return text === '' ? null : `mailto:${text}`;
	if (type !== 'link' && type !== 'text_link') return null;
	const written = (type === 'text_link' && href !== '' ? href : text).trim();
	if (written === '') return null;
	if (written.startsWith('https://') || written.startsWith('http://')) return written;
	if (SCHEME.test(written) && !HOST_AND_PORT.test(written)) return KEPT.test(written) ? written : null;
	return `https://${written.replace(/^\/+/u, '')}`;
}
