// What a calculator is asked: taken up when the clerk pauses, so that half a date or number is not worked out.

const PAUSE = 350;

/** A question as it stands once nothing of it has changed for a moment. Call it while a component is being set up. */
export function settled<T>(question: () => T): { readonly now: T } {
  let now = $state.raw(question());
  $effect(() => {
    const next = question();
    const timer = setTimeout(() => (now = next), PAUSE);
    return () => clearTimeout(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}

/** A number as typed; undefined where it is none. */
export function wholeNumber(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined;
}
