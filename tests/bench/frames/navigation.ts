/** Stands in for the page's router: a bench has no addresses. */
export const pushState = (): void => undefined;
export const replaceState = (): void => undefined;
