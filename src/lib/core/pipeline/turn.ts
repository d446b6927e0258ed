/** One turn of the event loop. By a message, because a timer waits a millisecond, and four in a browser. */
export function takeTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
