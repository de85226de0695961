// The window's way to the core: the only file that imports @tauri-apps. What the window answers is in src-tauri/src/call.rs
// and native.rs.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { refusal, type Face, type Flag, type Opening } from './face';
import type { ListPage } from './generated';

export function tauriFace(): Face {
  return {
    async call(name, payload) {
      const answer = await ask<unknown>('call', { name, payload });
      return answer instanceof ArrayBuffer ? new Uint8Array(answer) : answer;
    },
    opening: () => ask<Opening>('opening'),
    listen(heard) {
      void listen<{ flags: readonly Flag[] }>('changed', (event) => heard.changed(event.payload.flags));
      void listen('opened', () => heard.opened());
      void listen('closing', () => {
        heard.closing().then(
          () => ask<void>('leave'),
          () => undefined,
        );
      });
    },
    savePaper: (name, payload) => ask<string | null>('save_paper', { name, payload }),
    openPaper: (name, payload) => ask<void>('open_paper', { name, payload }),
    openMembers: () => ask<ListPage | null>('open_members'),
    openScreen: (meeting) => ask<void>('open_screen', { meeting }),
    books: {
      open_book: () => ask<boolean>('open_book'),
      new_book: () => ask<boolean>('new_book'),
      sample_book: () => ask<boolean>('sample_book'),
    },
  };
}

async function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw refusal(thrown);
  }
}
