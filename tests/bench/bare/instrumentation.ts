/** Bare: without the project's own. */
export function register(): void {}
