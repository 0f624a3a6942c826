import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';

export interface RefreshHost {
  dispatchEvent(event: Event): boolean;
}

/** Lets the components of a page follow what one of them has saved: https://developer.salesforce.com/docs/platform/lwc/guide/data-refreshview.html */
export class PageRefresh {
  private handler?: number;
  private isOwn = false;
  private readonly host: RefreshHost;
  private readonly read: () => Promise<void> | undefined;

  /** @param read reads again what this component shows */
  constructor(host: RefreshHost, read: () => Promise<void> | undefined) {
    this.host = host;
    this.read = read;
  }

  connect(): void {
    this.handler = registerRefreshHandler(this.host, async () => {
      if (!this.isOwn) await this.read();
      return true;
    });
  }

  disconnect(): void {
    if (this.handler !== undefined) unregisterRefreshHandler(this.handler);
  }

  /** This component shows by now what it has saved. */
  tellOthers(): void {
    this.isOwn = true;
    this.host.dispatchEvent(new RefreshEvent());
    this.isOwn = false;
  }
}
