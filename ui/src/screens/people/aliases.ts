// Several names in one field, with semicolons between them.

export function listed(names: readonly string[]): string {
  return names.join('; ');
}

export function split(typed: string): string[] {
  return typed
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
