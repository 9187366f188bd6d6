//! Fills a template the short way. Handlebars looks up every field from the top of the report again, and copies each text several times over; most places of a template are of a few plain kinds that need neither.
//!
//! Only what means the same either way is done here. Everything else is left to Handlebars, place by place: other helpers, paths that lead out of a block, and whatever the report does not have, so that errors are the same, too. Escaping is that of Markdown documents, where a place is filled as it is.

use std::borrow::Cow;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentValue};
use handlebars::template::{HelperTemplate, Parameter, TemplateElement};
use handlebars::{
    BlockContext, Context, Handlebars, JsonRender, JsonTruthy, Output, Path, PathSeg, RenderContext, RenderError, Renderable, StringOutput,
    Template,
};
use rustc_hash::FxHashMap;
use serde_json::Value;

use super::markdown;
use crate::locale::{Locale, direction};

/// The document that a template makes of the data.
///
/// # Errors
/// Those of Handlebars, with the place in the template.
pub(super) fn filled(
    registry: &Handlebars<'_>,
    template: &Template,
    data: &Context,
    locale: &Locale,
    repeated: &mut Repeated,
) -> Result<String, RenderError> {
    let (place, out) = (RenderContext::new(template.name.as_ref()), StringOutput::new());
    let words = Words { locale, rtl: locale.is_rtl(), repeated };
    let mut filling = Filling { registry, data, words, place, untold: None, out };
    filling.template(template, data.data())?;
    Ok(filling.out.into_string()?)
}

/// What comes again from report to report, of one template: texts made harmless, most of which are those of the toolkit, and messages, into which much the same is filled.
#[derive(Debug, Default)]
pub struct Repeated {
    texts: Made,
    /// By what was asked for: the name of the message, and what is filled in.
    messages: Made,
}

/// What was made of texts.
#[derive(Debug, Default)]
struct Made {
    places: FxHashMap<Box<str>, usize>,
    made: Vec<Box<str>>,
}

/// As many texts as a large toolkit has. What answers add beyond that is made each time.
const MOST: usize = 1 << 13;

/// Longer texts are those of answers.
const LONGEST: usize = 2_000;

impl Made {
    /// What `make` makes of the text, or made of it before.
    fn of(&mut self, text: &str, make: impl FnOnce() -> Option<String>) -> Option<Cow<'_, str>> {
        let at = match self.places.get(text) {
            Some(at) => *at,
            None => {
                let made = make()?;
                if self.made.len() >= MOST || text.len() > LONGEST {
                    return Some(made.into());
                }
                self.places.insert(text.into(), self.made.len());
                self.made.push(made.into());
                self.made.len() - 1
            }
        };
        self.made.get(at).map(|made| made.as_ref().into())
    }
}

struct Filling<'f> {
    registry: &'f Handlebars<'f>,
    data: &'f Context,
    words: Words<'f>,
    /// The blocks that are open, for what is left to Handlebars.
    place: RenderContext<'f, 'f>,
    /// Which item of its list the innermost block is at, as long as nothing was left to Handlebars there.
    untold: Option<Item>,
    out: StringOutput,
}

struct Item {
    /// The way to the list.
    list: Rc<[String]>,
    at: usize,
    last: bool,
}

/// The first parameter of a helper that has no other.
fn only(helper: &HelperTemplate) -> Option<&Parameter> {
    helper.params.first().filter(|_| helper.params.len() == 1 && helper.hash.is_empty())
}

fn is(helper: &HelperTemplate, name: &str) -> bool {
    helper.name.as_name() == Some(name)
}

impl<'f> Filling<'f> {
    /// `item` is what names mean the fields of.
    fn template(&mut self, template: &'f Template, item: &'f Value) -> Result<(), RenderError> {
        for (at, element) in template.elements.iter().enumerate() {
            self.element(element, item).map_err(|mut error| {
                // Whoever is nearest says where it is.
                if let (None, Some(place)) = (error.line_no, template.mapping.get(at)) {
                    (error.line_no, error.column_no) = (Some(place.0), Some(place.1));
                }
                error
            })?;
        }
        Ok(())
    }

    fn element(&mut self, element: &'f TemplateElement, item: &'f Value) -> Result<(), RenderError> {
        match element {
            TemplateElement::RawString(text) => return Ok(self.out.write(text)?),
            TemplateElement::Expression(place) | TemplateElement::HtmlExpression(place) => {
                if let Some(text) = self.words.text(place, item) {
                    return Ok(self.out.write(&text)?);
                }
            }
            TemplateElement::HelperBlock(block) if is(block, "if") => {
                if let Some(asked) = only(block) {
                    let yes = match value(asked, item) {
                        Some(value) => value.is_truthy(false),
                        None => match equal(asked, item) {
                            Some(equal) => equal,
                            None => {
                                self.tell();
                                asked.expand(self.registry, self.data, &mut self.place)?.value().is_truthy(false)
                            }
                        },
                    };
                    let chosen = if yes { &block.template } else { &block.inverse };
                    return chosen.as_ref().map_or(Ok(()), |chosen| self.template(chosen, item));
                }
            }
            TemplateElement::HelperBlock(block) if is(block, "each") && block.block_param.is_none() => {
                if let (Some(Parameter::Path(path)), Some(inside)) = (only(block), &block.template)
                    && let Some((names, Value::Array(list))) = names(path).and_then(|names| Some((names, follow(names, item)?)))
                    && !list.is_empty()
                {
                    return self.each(names, list, inside);
                }
            }
            _ => {}
        }
        self.tell();
        element.render(self.registry, self.data, &mut self.place, &mut self.out)
    }

    /// The inside of an `each`, once for every item of the list that has these names.
    fn each(&mut self, names: &[PathSeg], list: &'f [Value], inside: &'f Template) -> Result<(), RenderError> {
        self.tell();
        let mut way = self.place.block().map(|block| block.base_path().clone()).unwrap_or_default();
        way.extend(names.iter().filter_map(|name| if let PathSeg::Named(name) = name { Some(name.clone()) } else { None }));
        let way: Rc<[String]> = way.into();
        self.place.push_block(BlockContext::new());
        for (at, item) in list.iter().enumerate() {
            self.untold = Some(Item { list: Rc::clone(&way), at, last: at + 1 == list.len() });
            self.template(inside, item)?;
        }
        self.untold = None;
        self.place.pop_block();
        Ok(())
    }

    /// Tells Handlebars at which item the innermost block is.
    fn tell(&mut self) {
        if let (Some(Item { list, at, last }), Some(block)) = (self.untold.take(), self.place.block_mut()) {
            block.set_local_var("first", (at == 0).into());
            block.set_local_var("last", last.into());
            block.set_local_var("index", at.into());
            let path = block.base_path_mut();
            path.clear();
            path.extend(list.iter().cloned());
            path.push(at.to_string());
        }
    }
}

/// What puts the places of a template into words.
struct Words<'f> {
    locale: &'f Locale,
    rtl: bool,
    repeated: &'f mut Repeated,
}

impl Words<'_> {
    /// What stands in a place, if it is of one of the plain kinds.
    fn text<'t>(&'t mut self, place: &'t HelperTemplate, item: &'t Value) -> Option<Cow<'t, str>> {
        if place.params.is_empty() && place.hash.is_empty() {
            // No field has the name of a helper.
            return Some(match value(&place.name, item)? {
                Value::String(text) => text.into(),
                other => other.render().into(),
            });
        }
        if is(place, "md") {
            let (text, rtl) = (value(only(place)?, item)?.as_str()?, self.rtl);
            return self.repeated.texts.of(text, || Some(markdown::text(text, rtl)));
        }
        if is(place, "link") {
            return Some(direction::isolated(markdown::link(value(only(place)?, item)?.as_str()?), self.rtl).into());
        }
        if is(place, "t") {
            return self.message(place, item);
        }
        None
    }

    fn message(&mut self, place: &HelperTemplate, item: &Value) -> Option<Cow<'_, str>> {
        let [Parameter::Literal(Value::String(key))] = place.params.as_slice() else { return None };
        let locale = self.locale;
        if place.hash.is_empty() {
            return self.repeated.messages.of(key, || locale.has(key).then(|| locale.text(key)));
        }
        let mut arguments = FluentArgs::with_capacity(place.hash.len());
        let mut asked = key.clone();
        for (name, parameter) in &place.hash {
            let value: FluentValue<'_> = match parameter {
                Parameter::Subexpression(inner) => match inner.as_element() {
                    TemplateElement::Expression(inner) if is(inner, "md") => self.text(inner, item)?.into_owned().into(),
                    _ => return None,
                },
                _ => match value(parameter, item)? {
                    Value::String(text) => text.as_str().into(),
                    Value::Number(number) => number.as_f64()?.into(),
                    _ => return None,
                },
            };
            asked.push('\0');
            asked.extend([name.as_str(), "="]);
            match &value {
                // With its length, no text is taken for what follows another one.
                FluentValue::String(text) => asked.extend([text.len().to_string().as_str(), ":", text]),
                FluentValue::Number(number) => asked.push_str(&number.value.to_bits().to_string()),
                _ => return None,
            }
            arguments.set(name.as_str(), value);
        }
        self.repeated.messages.of(&asked, || locale.has(key).then(|| locale.format(key, &arguments)))
    }
}

/// The names of a path that leads from an item into it.
fn names(path: &Path) -> Option<&[PathSeg]> {
    let Path::Relative((segments, _)) = path else { return None };
    segments.iter().all(|segment| matches!(segment, PathSeg::Named(_))).then_some(segments)
}

fn follow<'v>(names: &[PathSeg], item: &'v Value) -> Option<&'v Value> {
    names.iter().try_fold(item, |value, name| match (name, value) {
        (PathSeg::Named(name), Value::Object(fields)) => fields.get(name),
        (PathSeg::Named(name), Value::Array(list)) => list.get(name.parse::<usize>().ok()?),
        _ => None,
    })
}

/// What a parameter stands for, if it can be told from the item alone.
fn value<'v>(parameter: &'v Parameter, item: &'v Value) -> Option<&'v Value> {
    match parameter {
        Parameter::Path(path) => follow(names(path)?, item),
        Parameter::Literal(literal) => Some(literal),
        _ => None,
    }
}

/// Whether both are the same, if it is `(eq one other)` of what can be told from the item alone.
fn equal(asked: &Parameter, item: &Value) -> Option<bool> {
    let Parameter::Subexpression(inner) = asked else { return None };
    match inner.as_element() {
        TemplateElement::Expression(inner) if is(inner, "eq") && inner.hash.is_empty() => match inner.params.as_slice() {
            [one, other] => Some(value(one, item)? == value(other, item)?),
            _ => None,
        },
        _ => None,
    }
}
