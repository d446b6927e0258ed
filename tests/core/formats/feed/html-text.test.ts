import { describe, expect, it } from 'vitest';
import { readHtml } from '#lib/core/formats/feed/html-text.ts';

describe('the text of a fragment', () => {
	it.each([
		['<p>One.</p><p>Two<br>lines.</p>', 'One.\n\nTwo\nlines.'],
		['One<br/>two<br />three', 'One\ntwo\nthree'],
		['<div>One</div><div>Two</div>', 'One\nTwo'],
		['<p>One\n  line &amp; no\tmore</p>', 'One line & no more'],
		['Lines of\nits writer', 'Lines of\nits writer'],
		['Lines with <b>bold</b>\nwords', 'Lines with bold\nwords'],
		['<pre>a\n  b</pre>', 'a\n  b'],
		['<ul><li>One</li><li>Two</li></ul>', '• One\n• Two'],
		['<ol><li>One</li><li>Two</li></ol>End', '1. One\n2. Two\n\nEnd'],
		['a <script>b</script> c', 'a c'],
		['1 < 2 &lt;b&gt;', '1 < 2 <b>'],
		['<p>The &quot;tide&quot;&nbsp;rose</p>', 'The "tide"\u00A0rose'],
		['<img class="emoji" alt="🌊" src="a.png">Waves', '🌊Waves'],
		['<p></p><p> </p><p>One</p>', 'One'],
		['<b>unclosed', 'unclosed'],
		['', '']
	])('%s', (fragment, text) => {
		expect(readHtml(fragment).text).toBe(text);
	});
	it('has its links and pictures beside it, but no pixels that count readers', () => {
		const { links, media } = readHtml(
			'<a href="https://a.example/">a</a><a href="?q=%23tide">b</a><a href="javascript:run()">c</a><a href="https://a.example/">d</a>' +
				'<img src="a.jpg"><img src="b.gif" width="1" height="1"><video src="c.mp4"></video>'
		);
		expect(links).toEqual(['https://a.example/']);
		expect([...media]).toEqual([
			['a.jpg', 'photo'],
			['c.mp4', 'video']
		]);
	});
});
