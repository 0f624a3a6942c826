/** The org keeps no event log: the browser's console does. https://developer.salesforce.com/docs/platform/lwc/guide/debug-log.html */
export const log = (message) => console.info('lightning/logger', message);
