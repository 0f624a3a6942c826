/** What a browser has asked for beside its user: plain words, read by nobody else. */
export const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
