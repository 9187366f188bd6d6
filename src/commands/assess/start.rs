//! Before the first question: what one should know, the city, the side, the respondent.

use jiff::civil::Date;

use crate::cli::Assess;
use crate::commands::inputs::Earlier;
use crate::files::plain::one_line;
use crate::interview::ask::{AskError, Asker, Reply};
use crate::interview::page::{Move, Page, Pick};
use crate::locale::Locale;
use crate::responses::{Answer, Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::model::Question;

/// Asks for what stands at the top of the file; none if the person leaves before.
pub(super) fn start(
    asker: &mut Asker<'_>,
    toolkit: &Toolkit,
    arguments: &Assess,
    date: Date,
    earlier: Option<Earlier>,
) -> Result<Option<Response>, AskError> {
    let mut response = Response::new(toolkit, "", date);
    response.quick = arguments.quick;
    let mut read = asker.screen.pages(&toolkit.title, &welcome(asker.locale, toolkit, arguments.quick, earlier.as_ref()), true)?;
    if let Some(Earlier { response: earlier, .. }) = earlier {
        response.city = earlier.city;
        response.perspective = earlier.perspective;
        response.respondent = earlier.respondent;
        response.profile = earlier.profile;
        response.earlier = earlier.answers;
    }
    let given = arguments.city.as_deref().map(str::trim).filter(|city| !one_line(city).is_empty());
    if let Some(city) = given {
        city.clone_into(&mut response.city);
    }
    // Turning back leads to what was asked before; from the first, out.
    let mut steps = vec![Step::City, Step::Side, Step::Respondent];
    steps.retain(|step| match step {
        Step::City => given.is_none(),
        Step::Side => !toolkit.perspectives.is_empty(),
        Step::Respondent => true,
    });
    let mut at = 0;
    loop {
        at = match read {
            Reply::Given(()) => at,
            Reply::Back if at > 1 => at - 2,
            Reply::Back | Reply::Leave => return Ok(None),
        };
        let Some(step) = steps.get(at) else { return Ok(Some(response)) };
        let first = at == 0;
        read = match step {
            Step::City => {
                let (message, needed) = (asker.locale.text("ask-city"), asker.locale.text("ask-empty-city"));
                asker.line(&message, first, Some(&needed), &response.city)?.map(|city| response.city = one_line(&city))
            }
            Step::Side => side(asker, toolkit, &mut response, first)?,
            Step::Respondent => {
                let message = asker.locale.text("ask-respondent");
                asker.line(&message, first, None, &response.respondent)?.map(|respondent| response.respondent = one_line(&respondent))
            }
        };
        at += 1;
    }
}

/// What is asked before the first question.
enum Step {
    City,
    Side,
    Respondent,
}

/// What one should know before the first question.
fn welcome(locale: &Locale, toolkit: &Toolkit, quick: bool, earlier: Option<&Earlier>) -> Vec<String> {
    let (key, minutes) = if quick { ("ask-welcome-quick", toolkit.quick_minutes) } else { ("ask-welcome-all", toolkit.minutes) };
    let time = minutes.map(|minutes| locale.with(key, &[("minutes", minutes.into())]));
    let mut about_earlier = Vec::new();
    if let Some(Earlier { response, left_out }) = earlier {
        let shown = |(question, answer): &(&Question, &Answer)| answer.state != State::Missing && (!quick || question.core);
        let count = toolkit.questions.iter().zip(&response.answers).filter(shown).count();
        about_earlier.push(locale.with("ask-welcome-earlier", &[("count", count.into()), ("date", locale.date(response.date).into())]));
        if response.version != toolkit.version {
            let places = [("version", response.version.clone().into()), ("now", toolkit.version.clone().into())];
            about_earlier.push(locale.with("ask-welcome-version", &places));
        }
        if *left_out > 0 {
            about_earlier.push(locale.with("ask-welcome-left-out", &[("count", (*left_out).into())]));
        }
    }
    let rules = toolkit.how_to_answer.iter().map(|rule| format!("- {rule}"));
    time.into_iter().chain([locale.text("ask-welcome-private")]).chain(about_earlier).chain(rules).collect()
}

fn side(asker: &mut Asker<'_>, toolkit: &Toolkit, response: &mut Response, leads_out: bool) -> Result<Reply<()>, AskError> {
    let labels = toolkit.perspectives.iter().map(|perspective| perspective.label.clone());
    let mut page = Page::choice(asker.locale.text("ask-perspective"), labels.chain([asker.locale.text("ask-perspective-skip")]));
    page.moves = if leads_out { vec![Move::Leave] } else { vec![Move::Back, Move::Leave] };
    page.leads_out = leads_out;
    page.start = response.perspective;
    Ok(match asker.screen.pick(&page)? {
        Pick::Option(at) => {
            response.perspective = (at < toolkit.perspectives.len()).then_some(at);
            Reply::Given(())
        }
        Pick::Move(Move::Leave) => Reply::Leave,
        _ => Reply::Back,
    })
}
