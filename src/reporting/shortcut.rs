//! Fills a template the short way. Handlebars looks up every field from the top of the report again, and copies each text several times over; most places of a template are of a few plain kinds that need neither.
//!
//! Only what means the same either way is done here. Everything else is left to Handlebars, place by place: other helpers, paths that lead out of a block, and whatever the report does not have, so that errors are the same, too. Escaping is that of Markdown documents, where a place is filled as it is.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use handlebars::template::{HelperTemplate, Parameter, TemplateElement};
use handlebars::{
    BlockContext, Context, Handlebars, JsonRender, JsonTruthy, Output, Path, PathSeg, RenderContext, RenderError, Renderable, StringOutput,
    Template,
};
use rustc_hash::FxHashMap;
use serde_json::Value;

use super::markdown;
use crate::locale::Locale;

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
    let mut filling = Filling { registry, data, words, place, out };
    filling.template(template, data.data())?;
    Ok(filling.out.into_string()?)
}

/// What comes again from report to report, of one template: texts made harmless, most of which are those of the toolkit, and messages in which nothing is filled in.
#[derive(Debug, Default)]
pub struct Repeated {
    /// Nothing for a text that stays as it is.
    texts: FxHashMap<Box<str>, Option<Box<str>>>,
    messages: FxHashMap<String, String>,
}

/// As many texts as a large toolkit has. What answers add beyond that is made harmless each time.
const MOST: usize = 1 << 13;

/// Longer texts are those of answers.
const LONGEST: usize = 2_000;

impl Repeated {
    /// What [`markdown::text`] makes of it.
    fn text<'r>(&'r mut self, text: &'r str, rtl: bool) -> Cow<'r, str> {
        if text.len() > LONGEST || (self.texts.len() >= MOST && !self.texts.contains_key(text)) {
            return markdown::text(text, rtl).into();
        }
        if !self.texts.contains_key(text) {
            let harmless = markdown::text(text, rtl);
            self.texts.insert(text.into(), (harmless != text).then(|| harmless.into()));
        }
        self.texts.get(text).and_then(Option::as_deref).unwrap_or(text).into()
    }

    fn message(&mut self, key: &str, locale: &Locale) -> Option<&str> {
        if !self.messages.contains_key(key) {
            let text = locale.has(key).then(|| locale.text(key))?;
            self.messages.insert(key.to_owned(), text);
        }
        self.messages.get(key).map(String::as_str)
    }
}

struct Filling<'f> {
    registry: &'f Handlebars<'f>,
    data: &'f Context,
    words: Words<'f>,
    /// The blocks that are open, for what is left to Handlebars.
    place: RenderContext<'f, 'f>,
    out: StringOutput,
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
                        None => asked.expand(self.registry, self.data, &mut self.place)?.value().is_truthy(false),
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
        element.render(self.registry, self.data, &mut self.place, &mut self.out)
    }

    /// The inside of an `each`, once for every item of the list that has these names.
    fn each(&mut self, names: &[PathSeg], list: &'f [Value], inside: &'f Template) -> Result<(), RenderError> {
        let mut path = self.place.block().map(|block| block.base_path().clone()).unwrap_or_default();
        path.extend(names.iter().filter_map(|name| if let PathSeg::Named(name) = name { Some(name.clone()) } else { None }));
        self.place.push_block(BlockContext::new());
        for (at, item) in list.iter().enumerate() {
            if let Some(block) = self.place.block_mut() {
                block.set_local_var("first", (at == 0).into());
                block.set_local_var("last", (at + 1 == list.len()).into());
                block.set_local_var("index", at.into());
                path.push(at.to_string());
                block.base_path_mut().clone_from(&path);
                path.pop();
            }
            self.template(inside, item)?;
        }
        self.place.pop_block();
        Ok(())
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
            return Some(self.repeated.text(value(only(place)?, item)?.as_str()?, self.rtl));
        }
        if is(place, "t") {
            return match place.params.as_slice() {
                [Parameter::Literal(Value::String(key))] if place.hash.is_empty() => {
                    self.repeated.message(key, self.locale).map(Into::into)
                }
                [Parameter::Literal(Value::String(key))] => self.message(key, place, item).map(Into::into),
                _ => None,
            };
        }
        None
    }

    fn message(&mut self, key: &str, place: &HelperTemplate, item: &Value) -> Option<String> {
        let mut arguments = FluentArgs::with_capacity(place.hash.len());
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
            arguments.set(name.as_str(), value);
        }
        self.locale.has(key).then(|| self.locale.format(key, &arguments))
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
