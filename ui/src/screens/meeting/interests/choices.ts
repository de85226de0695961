// What the lists of an interest's form offer.
import type { Conduct, InterestKind, MeetingPage } from '../../../ipc/generated';
import { text } from '../../../text';

type Option<V extends string> = { readonly value: V; readonly label: string };

/** The items an interest may be in; first the whole meeting, whose value is empty. */
export function itemChoices(page: Pick<MeetingPage, 'agenda'>): Option<string>[] {
  const items = page.agenda.filter((item) => item.kind !== 'break');
  const label = (number: string, title: string): string => (number === '' ? title : `${number}  ${title}`);
  return [
    { value: '', label: text.rollRoom.wholeMeeting },
    ...items.map((item) => ({ value: item.id, label: label(item.number, item.title) })),
  ];
}

/** The kinds of interest. */
export function kindChoices(): Option<InterestKind>[] {
  const words = text.rollRoom.interests.kinds;
  return (Object.keys(words) as InterestKind[]).map((value) => ({ value, label: words[value] }));
}

/** What somebody did when the item came; who steps down to speak leaves the table, not the room. */
export function conductChoices(kind: InterestKind): Option<Conduct>[] {
  const said = text.rollRoom.interests;
  const words = kind === 'speaking' ? said.conductsSpeaking : said.conducts;
  return (Object.keys(words) as Conduct[]).map((value) => ({ value, label: words[value] }));
}
