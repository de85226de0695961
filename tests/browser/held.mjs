// Answers of the core that come late, as on a busy machine: what is pressed meanwhile must count, and what comes must not jump.

/** Has the core do what a command asks, and keeps its answers back until the function that is given is called. */
export async function holdBack(page, name) {
  let letGo;
  const free = new Promise((done) => (letGo = done));
  await page.route(`**/call/${name}`, async (route) => {
    const response = await route.fetch();
    await free;
    await route.fulfill({ response });
  });
  return letGo;
}
