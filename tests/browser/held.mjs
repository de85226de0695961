// Answers of the core that come late, as on a busy machine: what is pressed meanwhile must count, and what comes must not jump.

/** Has the core do what a command asks, and keeps its answers back until the function that is given is called. */
export async function holdBack(page, name) {
  let letGo;
  let held = [];
  const free = new Promise((done) => (letGo = done));
  const answer = async (route) => {
    const response = await route.fetch();
    await free;
    await route.fulfill({ response });
  };
  await page.route(`**/call/${name}`, (route) => {
    // What is asked later is no concern of the test's, which may have closed the page by then.
    if (held === undefined) return route.continue().catch(() => undefined);
    held.push(answer(route));
  });
  return async () => {
    letGo();
    const last = held;
    held = undefined;
    await Promise.all(last);
  };
}
