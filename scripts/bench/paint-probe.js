/**
 * Runs in the page before anything else there: when the last change of the document, or the status that a click asked
 * for, was on screen (`shown`, from `clicked`), and when that status had been laid out (`laidOut`, from `handled`). `Document` and `MutationObserver` are taken here as the browser has them: a synthetic shadow hides
 * what is inside components from them later on.
 */
/* global window, document, performance, requestAnimationFrame, MessageChannel, MutationObserver */
(() => {
  const probe = (window.paintProbe = { lastPaint: 0, changes: 0, clicked: 0, shown: undefined });
  const wanted = () => probe.button?.getAttribute('aria-checked') === 'true';

  /** A message that is posted in a frame arrives once that frame has been handed over to be drawn. */
  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });

  new MutationObserver(() => {
    probe.changes += 1;
    afterPaint((now) => {
      probe.lastPaint = now;
    });
    if (probe.button && probe.shown === undefined && wanted()) {
      probe.shown = NaN;
      document.body.getBoundingClientRect();
      probe.laidOut = performance.now();
      afterPaint((now) => {
        probe.shown = now;
      });
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

  window.addEventListener(
    'click',
    (event) => {
      const button = event.composedPath().find((node) => node.getAttribute?.('role') === 'radio');
      if (!button) return;
      Object.assign(probe, { button, clicked: event.timeStamp, handled: performance.now(), shown: undefined });
    },
    true,
  );
})();
