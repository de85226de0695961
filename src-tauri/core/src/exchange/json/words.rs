//! The small parts of a file: days, times, numbers, names that stand for people, and what has a short way of writing.

use crate::domain::day::{self, Day};
use crate::domain::entry::Due;
use crate::domain::time::Time;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A day: `2011-01-18`, and in no other way, so that no two readers of a file differ about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileDay(pub(super) Day);

/// A time: `11:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileTime(pub(super) Time);

/// A time of a meeting, which may have adjourned to another day: `11:30`, `7+14:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileMoment(pub(super) Time);

/// An item’s number: `1`, `1a`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number(pub(super) String);

/// By when: `next_meeting`, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileDue(pub(super) Due, pub(super) Option<Day>);

fn read_day(text: &str) -> Result<Day, String> {
    let shape = text.len() == 10 && text.bytes().enumerate().all(|(at, b)| (at == 4 || at == 7) == (b == b'-'));
    if !shape {
        return Err(format!("“{text}” is not a day. Write it as 2011-01-18."));
    }
    day::read(text).map_err(|error| error.message)
}

impl<'de> Deserialize<'de> for FileDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        read_day(&text).map(Self).map_err(D::Error::custom)
    }
}

fn read_time(text: &str) -> Option<Time> {
    Time::read(text).ok().filter(|time| time.to_string() == text)
}

impl<'de> Deserialize<'de> for FileTime {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        let wrong = || D::Error::custom(format!("“{text}” is not a time. Write it as 09:30 or 13:30."));
        read_time(&text).map(Self).ok_or_else(wrong)
    }
}

impl<'de> Deserialize<'de> for FileMoment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        let later = |days: &str, clock: &str| {
            let days = days.parse::<u32>().ok().filter(|number| *number > 0 && number.to_string() == days)?;
            read_time(clock)?.after_days(days)
        };
        let time = match text.split_once('+') {
            Some((days, clock)) => later(days, clock),
            None => read_time(&text),
        };
        let wrong = || {
            let how =
                "Write it as 09:30 or 13:30; 1+00:20 is past midnight, 7+13:30 a week after the meeting’s own day.";
            D::Error::custom(format!("“{text}” is not a time of a meeting. {how}"))
        };
        time.map(Self).ok_or_else(wrong)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let sound = (1..=4).contains(&(text.len() - letters.len()))
            && letters.len() <= 2
            && letters.bytes().all(|b| b.is_ascii_lowercase());
        if sound {
            Ok(Self(text))
        } else {
            Err(D::Error::custom(format!("“{text}” is not a number such as 1 or 1a.")))
        }
    }
}

impl<'de> Deserialize<'de> for FileDue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        if text == "next_meeting" {
            return Ok(Self(Due::NextMeeting, None));
        }
        read_day(&text)
            .map(|day| Self(Due::Day, Some(day)))
            .map_err(|message| D::Error::custom(format!("{} “next_meeting” is the other choice.", message)))
    }
}

/// What can be written in short, as one word or line, or in full, as an object.
pub(super) trait Short {
    /// What the short form is.
    type Word: DeserializeOwned + JsonSchema;
    /// What the short form means, in full.
    fn from_word(word: Self::Word) -> Self;
}

/// A value written either way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Either<T>(pub(super) T);

impl<'de, T: Short + Deserialize<'de>> Deserialize<'de> for Either<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Ways<T>(PhantomData<T>);

        impl<'de, T: Short + Deserialize<'de>> Visitor<'de> for Ways<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or an object")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
                T::Word::deserialize(StrDeserializer::new(word)).map(T::from_word)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }

        from.deserialize_any(Ways(PhantomData)).map(Self)
    }
}

/// Things by their keys, in the order of the file. A key that stands twice is refused, where JSON would take the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Keyed<T>(pub(super) Vec<(String, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Keys<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Keys<T> {
            type Value = Vec<(String, T)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a key for each")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut things: Self::Value = Vec::new();
                let mut keys = std::collections::HashSet::new();
                while let Some((key, thing)) = map.next_entry::<String, T>()? {
                    if !keys.insert(key.clone()) {
                        return Err(A::Error::custom(format!("The key “{key}” stands twice.")));
                    }
                    things.push((key, thing));
                }
                Ok(things)
            }
        }

        from.deserialize_map(Keys(PhantomData)).map(Self)
    }
}

macro_rules! schemas {
    ($($name:ident, $said:literal: $schema:tt;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $said.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

schemas! {
    FileDay, "Day": {"type": "string", "format": "date", "description": "A day: 2011-01-18."};
    FileTime, "Time": {
        "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "description": "A time of day on the wall: 11:30."
    };
    FileMoment, "Moment": {
        "type": "string",
        "pattern": "^(([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5])[+])?([01][0-9]|2[0-3]):[0-5][0-9]$",
        "description": "A time of a meeting: 11:30; 1+00:20 at twenty past midnight, where it went on past it; 7+14:00 seven days after its own day, where it had adjourned to another, within a year."
    };
    Number, "Number": {"type": "string", "pattern": "^[0-9]{1,4}[a-z]{0,2}$", "description": "An item’s number: 1 or 1a."};
    FileDue, "Due": {
        "description": "By when: “next_meeting”, or a day.",
        "anyOf": [{"const": "next_meeting"}, {"type": "string", "format": "date"}]
    };
}

impl<T: Short + JsonSchema> JsonSchema for Either<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_or_short", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [generator.subschema_for::<T::Word>(), generator.subschema_for::<T>()]})
    }
}

impl<T: JsonSchema> JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_key", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<T>()})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
        serde_json::from_value(serde_json::Value::from(text)).ok()
    }

    /// What the schema of a type allows.
    fn allowed<T: JsonSchema>() -> impl Strategy<Value = String> {
        let schema = T::json_schema(&mut SchemaGenerator::default());
        let pattern = schema.get("pattern").and_then(|pattern| pattern.as_str()).expect("it has a pattern");
        let pattern = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).expect("of the whole text");
        proptest::string::string_regex(pattern).expect("a pattern")
    }

    #[test]
    fn a_meeting_past_midnight_counts_on() {
        let time = |text: &str| read::<FileMoment>(text).map(|moment| moment.0.to_string());
        assert_eq!(time("1+00:20").as_deref(), Some("24:20"), "the night is of the evening before");
        assert_eq!(time("365+23:59").as_deref(), Some("365+23:59"));
        for none in ["24:20", "366+00:00", "0+12:00", "07+14:00", "1000+14:00", "7+24:00", "-1+12:00", "9:30"] {
            assert_eq!(time(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn what_the_schema_allows_is_read(time in allowed::<FileTime>(), moment in allowed::<FileMoment>(), number in allowed::<Number>()) {
            prop_assert!(read::<FileTime>(&time).is_some(), "{}", time);
            prop_assert!(read::<FileMoment>(&moment).is_some(), "{}", moment);
            prop_assert!(read::<Number>(&number).is_some(), "{}", number);
        }

        #[test]
        fn no_day_beyond_a_year_is_read(days in 366u32..2000) {
            let moment = format!("{days}+00:00");
            prop_assert!(read::<FileMoment>(&moment).is_none());
        }
    }
}
