import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: { target: 'es2023', rolldownOptions: { checks: { pluginTimings: false } } },
	preview: { port: 4173 },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		// The core keeps no state of its own, so files may share a process; starting one for each took most of the time.
		isolate: false,
		// Left alone, one core is kept back: half of a machine that has two.
		maxWorkers: '100%',
		// A busy machine fails nothing; what hangs still ends.
		testTimeout: 60_000
	}
});
