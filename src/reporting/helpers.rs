//! What the helpers of templates are made of: a function of what a template hands over, whose text is put in as it is or escaped as the document wants it.

use fluent_bundle::{FluentArgs, FluentValue};
use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, RenderErrorReason, ScopedJson};
use serde_json::Value;

use crate::locale::Locale;

/// A helper as a registry takes it.
type Boxed = Box<dyn HelperDef + Send + Sync>;

/// A helper whose text is escaped as the document wants it.
pub(super) fn escaped(make: impl Fn(&Helper<'_>) -> Result<String, RenderErrorReason> + Send + Sync + 'static) -> Boxed {
    Box::new(Escaped(make))
}

/// A helper whose text is put in as it is: it has escaped what had to be.
pub(super) fn as_is(make: impl Fn(&Helper<'_>) -> Result<String, RenderErrorReason> + Send + Sync + 'static) -> Boxed {
    Box::new(AsIs(make))
}

struct Escaped<F>(F);

impl<F: Fn(&Helper<'_>) -> Result<String, RenderErrorReason>> HelperDef for Escaped<F> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(Value::String((self.0)(helper)?).into())
    }
}

struct AsIs<F>(F);

impl<F: Fn(&Helper<'_>) -> Result<String, RenderErrorReason>> HelperDef for AsIs<F> {
    // Inside another helper: `{{#if (radar ...)}}` asks whether there is anything.
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(Value::String((self.0)(helper)?).into())
    }

    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        Ok(out.write(&(self.0)(helper)?)?)
    }
}

/// What a helper makes of its one or two texts.
pub(super) fn text_of(helper: &Helper<'_>, make: impl Fn(&str, &str) -> String) -> Result<String, RenderErrorReason> {
    // A field that the report does not have is told as such, as everywhere else in a template.
    if let Some(missing) = helper.param(0).filter(|param| param.is_value_missing()) {
        return Err(RenderErrorReason::MissingVariable(missing.relative_path().cloned()));
    }
    let text = |at: usize| helper.param(at).and_then(|param| param.value().as_str());
    let Some(first) = text(0) else {
        return Err(RenderErrorReason::Other(format!("\"{}\" takes a text", helper.name())));
    };
    Ok(make(first, text(1).unwrap_or_default()))
}

/// `{{t "key" name=value}}`: a message of the interface, with each text that is filled in made ready for where it stands.
pub(super) fn message(locale: &Locale, helper: &Helper<'_>, ready: impl Fn(&str) -> String) -> Result<String, RenderErrorReason> {
    let key = helper.param(0).and_then(|param| param.value().as_str()).unwrap_or_default();
    if !locale.has(key) {
        return Err(RenderErrorReason::Other(locale.with("template-no-message", &[("key", key.into())])));
    }
    let mut arguments = FluentArgs::new();
    for (name, value) in helper.hash() {
        let value: FluentValue<'_> = match value.value() {
            Value::Number(number) => FluentValue::from(number.as_f64().unwrap_or_default()),
            Value::String(text) => FluentValue::from(ready(text)),
            _ => FluentValue::from(""),
        };
        arguments.set(*name, value);
    }
    Ok(locale.format(key, &arguments))
}
