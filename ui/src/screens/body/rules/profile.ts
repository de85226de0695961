// The rules of a body by path: which there are, on which part of the page each is edited, and how one is read and changed.
// What a rule means is the core's; what it is called and how it is explained is text/rules', which these types hold to every
// rule and every choice.
import type { Profile } from '../../../ipc/generated';
import { text } from '../../../text';

/** A rule: `quorum.minimum`, `casting_vote`. */
export type Rule = {
  [K in keyof Profile]: Profile[K] extends object ? `${K}.${keyof Profile[K] & string}` : K;
}[keyof Profile];

type At<R extends Rule> = R extends `${infer K extends keyof Profile & string}.${infer F}`
  ? F extends keyof Profile[K]
    ? Profile[K][F]
    : never
  : R extends keyof Profile
    ? Profile[R]
    : never;

/** A rule that is one of a few words. */
export type Choice = { [R in Rule]: At<R> extends string ? (string extends At<R> ? never : R) : never }[Rule];

export type Value = string | number | boolean;

/** The parts of the page, each with its rules in order. */
export const PARTS = {
  quorum: ['quorum.numerator', 'quorum.denominator', 'quorum.minimum', 'quorum.groups'],
  notice: ['notice.clear_days', 'notice.days'],
  substitutes: [
    'substitutes.pool',
    'substitutes.paired',
    'substitutes.notice_hours',
    'substitutes.times_a_year',
    'substitutes.when_member_arrives',
    'substitutes.any_for_ungrouped',
    'substitutes.count_for_quorum',
    'substitutes.may_chair',
  ],
  remote: ['remote.present', 'remote.counts_for_quorum', 'remote.may_vote'],
  voting: ['casting_vote', 'late_arrival_votes', 'joint_chairs'],
  minutes: ['minutes.numbers', 'minutes.pattern', 'minutes.order', 'minutes.times'],
  years: ['year_begins', 'year_label'],
  deadlines: ['deadlines.decision_sheet', 'deadlines.draft_note', 'deadlines.call_in'],
  watched: ['political_balance', 'six_months'],
  words: [
    'words.chairman',
    'words.vice_chair',
    'words.deputy_chair',
    'words.councillor',
    'words.note_title',
    'words.exempt_under',
    'words.time_style',
  ],
} as const satisfies Record<string, readonly Rule[]>;

export type Part = keyof typeof PARTS;

const parts: Record<Part, string> = text.rules.parts;
const named: Record<Rule, { readonly label: string; readonly hint: string }> = text.rules.rules;
const choices: { readonly [R in Choice]: Record<At<R>, string> } = text.rules.choices;

/** What a part of the page is called. */
export function partTitle(part: Part): string {
  return parts[part];
}

/** What a rule is called, and the sentence that explains it. */
export function saidOf(rule: Rule): { readonly label: string; readonly hint: string } {
  return named[rule];
}

/** The words of a rule that is one of a few; nothing for another. */
export function choicesOf(rule: Rule): Readonly<Record<string, string>> | undefined {
  return (choices as Partial<Record<Rule, Readonly<Record<string, string>>>>)[rule];
}

/** Every rule, in the order of the page. */
export const RULES: readonly Rule[] = Object.values(PARTS).flat();

/** What a profile says of a rule. */
export function valueOf(profile: Profile, rule: Rule): Value {
  const [first = '', second] = rule.split('.');
  const part = (profile as unknown as Record<string, unknown>)[first];
  return (second === undefined ? part : (part as Record<string, unknown>)[second]) as Value;
}

/** A profile with one rule changed. */
export function withRule(profile: Profile, rule: Rule, value: Value): Profile {
  const [first = '', second] = rule.split('.');
  const parts = profile as unknown as Record<string, object>;
  return { ...profile, [first]: second === undefined ? value : { ...parts[first], [second]: value } };
}

/** The rules in which two profiles differ. */
export function differing(one: Profile, other: Profile): readonly Rule[] {
  return RULES.filter((rule) => valueOf(one, rule) !== valueOf(other, rule));
}
