// What the forms about members choose from, made of the book's directory.
import type { Directory, Position, Words } from '../../ipc/generated';
import type { Choice } from '../../parts/match';
import { text } from '../../text';

/** The people of the book. */
export function personChoices(directory: Directory): readonly Choice[] {
  return directory.people.map(({ id, name, detail }) => ({ id, label: name, detail: detail || undefined }));
}

/** The authorities of the book, by the short name that prints beside a member. */
export function authorityChoices(directory: Directory): readonly Choice[] {
  return directory.authorities.map(({ id, short_name, full_name }) => ({
    id,
    label: short_name,
    detail: full_name === short_name ? undefined : full_name,
  }));
}

/** The groups of the book, and none. */
export function groupChoices(directory: Directory): readonly { value: string; label: string }[] {
  return [
    ...directory.groups.map(({ id, full_name }) => ({ value: id, label: full_name })),
    { value: '', label: text.body.members.noGroup },
  ];
}

/** The offices of a body, in its own words. */
export function positionChoices(words: Words): readonly { value: Position; label: string }[] {
  return [
    { value: 'member', label: text.body.members.plainMember },
    { value: 'chairman', label: words.chairman },
    { value: 'vice_chair', label: words.vice_chair },
    { value: 'deputy_chair', label: words.deputy_chair },
  ];
}
