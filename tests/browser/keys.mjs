// Going about by keyboard alone, as a clerk without a mouse does.
import assert from 'node:assert/strict';

/** Says whether a control has the focus. */
export const isFocused = (control) => control.evaluate((element) => element === document.activeElement);

/** Goes on by Tab until a control has the focus, and presses a key there if one is given. */
export async function focusTo(page, control, key) {
  await control.waitFor();
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if (await isFocused(control)) {
      if (key) await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`no Tab leads to ${control}`);
}
