//! What a template asks of the data, so that the rest is not put together for every report. A list has many fields for each of its entries, and a template uses few of them.
//!
//! Where a template does what cannot be foreseen from its text, it gets everything.

use handlebars::template::{HelperTemplate, Parameter, TemplateElement};
use handlebars::{Path, PathSeg, Template};
use rustc_hash::FxHashMap;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use serde_json::value::Serializer as Whole;
use serde_json::{Error, Map, Value};

/// Which fields of a value are wanted; for a list, which of each entry.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// All of it, whatever else is said.
    whole: bool,
    /// An `each` goes over it: over the entries if it is a list, else over all fields.
    each: bool,
    fields: FxHashMap<String, Wanted>,
}

/// How a template uses a value.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// As it is.
    Whole,
    /// It asks whether there is one, or for fields of it.
    Inside,
    /// Entry by entry.
    Each,
}

impl Wanted {
    /// What this template asks of the data.
    pub(super) fn by(template: &Template) -> Self {
        let mut reading = Reading { wanted: Self::default(), open: vec![Some(Vec::new())] };
        reading.template(template).map_or_else(|| Self { whole: true, ..Self::default() }, |()| reading.wanted)
    }

    /// The wanted part of the data.
    ///
    /// # Errors
    /// None for the types of a view.
    pub(super) fn part<T: Serialize>(&self, data: &T) -> Result<Value, Error> {
        data.serialize(Part { wanted: self, entry: false })
    }
}

/// The way from the top to a value, without the places in lists. There is none to what a helper made, whose parameters are wanted whole.
type Way = Option<Vec<String>>;

struct Reading {
    wanted: Wanted,
    /// What names mean the fields of, for each open block; the innermost last.
    open: Vec<Way>,
}

/// Every function gives nothing where the template does what cannot be foreseen.
impl Reading {
    fn template(&mut self, template: &Template) -> Option<()> {
        template.elements.iter().try_for_each(|element| match element {
            TemplateElement::RawString(_) | TemplateElement::Comment(_) => Some(()),
            TemplateElement::Expression(helper) | TemplateElement::HtmlExpression(helper) | TemplateElement::HelperBlock(helper) => {
                self.helper(helper)
            }
            _ => None,
        })
    }

    fn helper(&mut self, helper: &HelperTemplate) -> Option<()> {
        if helper.block_param.is_some() {
            return None;
        }
        if !helper.block && helper.params.is_empty() && helper.hash.is_empty() {
            return self.parameter(&helper.name, Use::Whole).map(|_| ());
        }
        let usage = match helper.name.as_name()? {
            "each" if helper.block => Use::Each,
            "if" | "unless" | "with" if helper.block => Use::Inside,
            _ => Use::Whole,
        };
        let opens = helper.block && matches!(helper.name.as_name()?, "each" | "with");
        let mut ways = Vec::new();
        for parameter in helper.params.iter().chain(helper.hash.values()) {
            ways.push(self.parameter(parameter, usage)?);
        }
        if opens {
            self.open.push(ways.into_iter().next()?);
        }
        helper.template.iter().try_for_each(|inside| self.template(inside))?;
        if opens {
            self.open.pop();
        }
        helper.inverse.iter().try_for_each(|otherwise| self.template(otherwise))
    }

    fn parameter(&mut self, parameter: &Parameter, usage: Use) -> Option<Way> {
        match parameter {
            Parameter::Path(path) => self.path(path, usage),
            Parameter::Subexpression(inner) => match inner.as_element() {
                TemplateElement::Expression(helper) => self.helper(helper).map(|()| None),
                _ => None,
            },
            Parameter::Literal(_) | Parameter::Name(_) => Some(None),
            _ => None,
        }
    }

    fn path(&mut self, path: &Path, usage: Use) -> Option<Way> {
        let (segments, written) = match path {
            Path::Relative(relative) => relative,
            Path::Local((_, name, _)) => return matches!(name.as_str(), "first" | "last" | "index").then_some(None),
        };
        let steps = segments.iter().take_while(|segment| !matches!(segment, PathSeg::Named(_))).count();
        let from = match steps {
            0 => self.open.last()?,
            1 if written.starts_with("@root") => self.open.first()?,
            _ if written.starts_with("../") => self.open.get(self.open.len().checked_sub(steps + 1)?)?,
            _ => return None,
        };
        let Some(mut way) = from.clone() else { return Some(None) };
        let mut entry = true;
        for segment in &segments[steps..] {
            let PathSeg::Named(name) = segment else { return None };
            entry = name.parse::<usize>().is_ok();
            if !entry {
                way.push(name.clone());
            }
        }
        if entry && usage == Use::Each {
            return None;
        }
        let wanted = way.iter().fold(&mut self.wanted, |wanted, name| wanted.fields.entry(name.clone()).or_default());
        wanted.whole |= usage == Use::Whole;
        wanted.each |= usage == Use::Each;
        Some(Some(way))
    }
}

/// Takes over the wanted part of a value. What views are not made of is taken over whole.
#[derive(Clone, Copy)]
struct Part<'w> {
    wanted: &'w Wanted,
    /// Whether it is an entry of a list.
    entry: bool,
}

impl Part<'_> {
    fn is_whole(self) -> bool {
        self.wanted.whole || self.wanted.fields.is_empty() || (self.wanted.each && !self.entry)
    }
}

macro_rules! whole {
    ($($method:ident $type:ty,)*) => {
        $(fn $method(self, value: $type) -> Result<Value, Error> {
            Whole.$method(value)
        })*
    };
}

impl<'w> Serializer for Part<'w> {
    type Ok = Value;
    type Error = Error;
    type SerializeSeq = Entries<'w>;
    type SerializeStruct = Fields<'w>;
    type SerializeTuple = <Whole as Serializer>::SerializeTuple;
    type SerializeTupleStruct = <Whole as Serializer>::SerializeTupleStruct;
    type SerializeTupleVariant = <Whole as Serializer>::SerializeTupleVariant;
    type SerializeMap = <Whole as Serializer>::SerializeMap;
    type SerializeStructVariant = <Whole as Serializer>::SerializeStructVariant;

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Entries<'w>, Error> {
        Ok(Entries { wanted: self.wanted, values: Vec::with_capacity(length.unwrap_or_default()) })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'w>, Error> {
        Ok(Fields { wanted: (!self.is_whole()).then_some(self.wanted), values: Map::new() })
    }

    whole!(
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16,
        serialize_u32 u32, serialize_u64 u64, serialize_f32 f32, serialize_f64 f64, serialize_char char, serialize_str &str,
        serialize_bytes &[u8], serialize_unit_struct &'static str,
    );

    fn serialize_none(self) -> Result<Value, Error> {
        Whole.serialize_none()
    }

    fn serialize_unit(self) -> Result<Value, Error> {
        Whole.serialize_unit()
    }

    fn serialize_unit_variant(self, name: &'static str, at: u32, variant: &'static str) -> Result<Value, Error> {
        Whole.serialize_unit_variant(name, at, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<Value, Error> {
        Whole.serialize_newtype_struct(name, value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, Error> {
        Whole.serialize_newtype_variant(name, at, variant, value)
    }

    fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, Error> {
        Whole.serialize_tuple(length)
    }

    fn serialize_tuple_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Whole.serialize_tuple_struct(name, length)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Whole.serialize_tuple_variant(name, at, variant, length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Whole.serialize_map(length)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Whole.serialize_struct_variant(name, at, variant, length)
    }
}

struct Entries<'w> {
    wanted: &'w Wanted,
    values: Vec<Value>,
}

impl SerializeSeq for Entries<'_> {
    type Ok = Value;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, entry: &T) -> Result<(), Error> {
        self.values.push(entry.serialize(Part { wanted: self.wanted, entry: true })?);
        Ok(())
    }

    fn end(self) -> Result<Value, Error> {
        Ok(Value::Array(self.values))
    }
}

struct Fields<'w> {
    /// Nothing if all are wanted.
    wanted: Option<&'w Wanted>,
    values: Map<String, Value>,
}

impl SerializeStruct for Fields<'_> {
    type Ok = Value;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        let value = match self.wanted {
            None => value.serialize(Whole)?,
            Some(wanted) => match wanted.fields.get(name) {
                Some(wanted) => value.serialize(Part { wanted, entry: false })?,
                None => return Ok(()),
            },
        };
        self.values.insert(name.to_owned(), value);
        Ok(())
    }

    fn end(mut self) -> Result<Value, Error> {
        // An object without fields would be taken for "no".
        if self.values.is_empty() {
            self.values.insert(String::new(), Value::Null);
        }
        Ok(Value::Object(self.values))
    }
}
