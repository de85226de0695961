// Keys pressed while one before them waits for the book: they wait too, and then are pressed where the focus is by then. So what a key
// does never depends on how fast the book answers. Letters that are composed of several keys cannot wait, and come at once.

/** What changes only the next key. */
const HELD_DOWN = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];
const TABBED = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

const held: KeyboardEvent[] = [];
let answer: Promise<unknown> | null = null;

/** Keeps back every key until something has come, and the one that waits for it where it is to be pressed anew. */
export function holdKeys(until: Promise<unknown>, waiting?: KeyboardEvent): void {
  if (waiting) {
    waiting.preventDefault();
    waiting.stopPropagation();
    held.unshift(waiting);
  }
  answer = until;
  addEventListener('keydown', keep, { capture: true });
  const come = (): void => {
    if (answer === until) letGo();
  };
  until.then(come, come);
}

function keep(event: KeyboardEvent): void {
  if (answer === null || event.isComposing || event.key === 'Dead' || HELD_DOWN.includes(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}

function letGo(): void {
  answer = null;
  // One of them may have to wait in its turn, and all after it.
  while (answer === null && held.length > 0) press(held.shift() as KeyboardEvent);
  if (answer === null) removeEventListener('keydown', keep, { capture: true });
}

/** Presses a key anew, and does what the browser does with one that nobody takes: of the keys that type, erase, press or go on. */
function press(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(new KeyboardEvent('keydown', event))) return;
  const letter = [...event.key].length === 1;
  const command = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (command) return;
  if (event.key === 'Tab') goOn(target, event.shiftKey ? -1 : 1);
  else if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    if (letter) type(target, event.key);
    else if (event.key === 'Backspace') erase(target);
    else if (event.key === 'Enter' && target instanceof HTMLTextAreaElement) type(target, '\n');
    else if (event.key === 'Enter') target.form?.requestSubmit();
  } else if (target instanceof HTMLElement && (event.key === 'Enter' || event.key === ' ')) target.click();
}

function type(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

function erase(field: HTMLTextAreaElement | HTMLInputElement): void {
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const last = [...field.value.slice(0, from)].at(-1) ?? '';
  field.setRangeText('', from === to ? from - last.length : from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}

function goOn(from: Element, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(`${TABBED}, [tabindex="0"]`)].filter(
    (one) => one.tabIndex >= 0 && (one.checkVisibility?.() ?? true),
  );
  all[all.indexOf(from as HTMLElement) + by]?.focus();
}
