import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tests/e2e/chromium.ts';

const PORT = 4187;
const executablePath = findChromium();

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${String(PORT)}`,
		viewport: { width: 1280, height: 800 },
		timezoneId: 'America/New_York',
		locale: 'en-GB',
		actionTimeout: 15_000,
		launchOptions: { args: [...CHROMIUM_ARGS], ...(executablePath ? { executablePath } : {}) }
	},
	webServer: {
		command: `npx vite preview --port ${String(PORT)} --strictPort`,
		port: PORT,
		reuseExistingServer: false
	}
});
