// The browser tests' way to the core: `clerkwell serve`, which development builds alone have.
import { Refusal, refusal, type Face, type Flag } from './face';
import type { ListPage } from './generated';
import { to } from '../shell/router.svelte';
import { text } from '../text';

/** How long to rest between two looks at the changes, where the core answers at once. */
const REST = 150;

export function httpFace(): Face {
  let wake = (): void => undefined;

  async function post(name: string, payload: unknown): Promise<Response> {
    let response: Response;
    try {
      const body = JSON.stringify(payload);
      response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    } catch {
      throw new Refusal('fault', text.ipc.gone, text.ipc.goneHint);
    }
    if (!response.ok) throw refusal(await response.json());
    return response;
  }

  async function call(name: string, payload: unknown): Promise<unknown> {
    const response = await post(name, payload);
    wake();
    return isJson(response) ? response.json() : new Uint8Array(await response.arrayBuffer());
  }

  async function savePaper(name: string, payload: unknown): Promise<string | null> {
    const response = await post(name, payload);
    const fileName = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? name;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
    return fileName;
  }

  /** The browser's own choice of a file stands in for the window's dialog. */
  function chooseFile(): Promise<File | null> {
    const input = document.createElement('input');
    input.type = 'file';
    return new Promise((chosen) => {
      input.onchange = () => chosen(input.files?.[0] ?? null);
      input.oncancel = () => chosen(null);
      input.click();
    });
  }

  async function openMembers(): Promise<ListPage | null> {
    const file = await chooseFile();
    if (!file) return null;
    const kept = await fetch(`/file/${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    if (!kept.ok) throw refusal(await kept.json());
    return (await call('members.open', await kept.json())) as ListPage;
  }

  async function watch(changed: (flags: readonly Flag[]) => void): Promise<void> {
    let since: number | null = null;
    for (;;) {
      try {
        const address: string = since === null ? '/changes' : `/changes?since=${since}`;
        const answer = (await (await fetch(address)).json()) as { now: number; flags: readonly Flag[] };
        since = answer.now;
        if (answer.flags.length > 0) changed(answer.flags);
      } catch {
        // The core is away; the next call says so where the clerk is looking.
      }
      await Promise.race([rest(REST), new Promise<void>((resolve) => (wake = resolve))]);
    }
  }

  return {
    call,
    opening: () => Promise.resolve({ book: '', refusal: null }),
    listen: (heard) => void watch(heard.changed),
    savePaper,
    openPaper: null,
    openMembers,
    openScreen(meeting) {
      // A tab without an opener: nothing in it can reach back.
      window.open(to.screen(meeting), '_blank', 'noopener');
      return Promise.resolve();
    },
    books: null,
  };
}

function isJson(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('application/json');
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
