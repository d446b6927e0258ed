/** Ids by which posts are joined, written as numbers that a double cannot hold. */
const LONG_ID = /"(?:grouped_id|media_group_id|channel_id|chat_id|to_id|peer_id)"\s*:\s*-?\d{16}/u;
/** A string of JSON, or a number of so many digits outside one. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/gsu;

/** Parses a record; whole numbers that a double would round come out as text. Throws where it is no JSON. */
export function parseExactly(text: string): unknown {
	if (!LONG_ID.test(text)) return JSON.parse(text);
	return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
