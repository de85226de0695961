// How often typing is saved: 400 ms after the last key, and at the latest 800 ms after the first unsaved one, so that a clerk who
// never pauses is saved all the same.
const AFTER_LAST_KEY = 400;
const AT_LATEST = 800;

/** Calls `save` when the time has come. It knows no text; whoever saves earlier calls `stop`. */
export class Pace {
  #firstKey: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #save: () => void;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** A key was typed. */
  key(): void {
    // The wall's clock may be set back while the clerk types, and would then be waited for.
    const now = performance.now();
    this.#firstKey ??= now;
    clearTimeout(this.#timer);
    const wait = Math.min(AFTER_LAST_KEY, Math.max(0, this.#firstKey + AT_LATEST - now));
    this.#timer = setTimeout(() => {
      this.stop();
      this.#save();
    }, wait);
  }

  /** Nothing waits to be saved any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#firstKey = undefined;
  }
}
