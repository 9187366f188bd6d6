//! Before the first question: what one should know, the city, the side, the respondent.

use jiff::civil::Date;

use crate::cli::Assess;
use crate::files::plain;
use crate::interview::ask::{AskError, Asker, Reply};
use crate::interview::page::{Move, Page, Pick};
use crate::locale::Locale;
use crate::responses::{Answer, Response, State};
use crate::toolkit::Toolkit;

/// Asks for what stands at the top of the file; none if the person leaves before.
pub(super) fn start(
    asker: &mut Asker<'_>,
    toolkit: &Toolkit,
    arguments: &Assess,
    date: Date,
    earlier: Option<Response>,
) -> Result<Option<Response>, AskError> {
    let mut response = Response::new(toolkit, "", date);
    response.quick = arguments.quick;
    let welcome = welcome(asker.locale, toolkit, arguments.quick, earlier.as_ref());
    if let Some(earlier) = earlier {
        response.city = earlier.city;
        response.perspective = earlier.perspective;
        response.respondent = earlier.respondent;
        response.profile = earlier.profile;
        response.earlier = earlier.answers;
    }
    let given = arguments.city.as_deref().map(str::trim).filter(|city| !plain::one_line(city).is_empty());
    if let Some(city) = given {
        city.clone_into(&mut response.city);
    }
    // Turning back leads to the step before; from the first one, out.
    let mut step = 0;
    loop {
        let reply = match step {
            0 => asker.screen.pages(&toolkit.title, &welcome)?,
            1 if given.is_some() => Reply::Given(()),
            1 => city(asker, &mut response)?,
            2 if toolkit.perspectives.is_empty() => Reply::Given(()),
            2 => side(asker, toolkit, &mut response)?,
            3 => respondent(asker, &mut response)?,
            _ => return Ok(Some(response)),
        };
        // What asks nothing is passed over on the way back as well.
        let before = (0..step).rev().find(|step| match step {
            1 => given.is_none(),
            2 => !toolkit.perspectives.is_empty(),
            _ => true,
        });
        step = match (reply, before) {
            (Reply::Given(()), _) => step + 1,
            (Reply::Back, Some(before)) => before,
            (Reply::Back, None) | (Reply::Leave, _) => return Ok(None),
        };
    }
}

/// What one should know before the first question.
fn welcome(locale: &Locale, toolkit: &Toolkit, quick: bool, earlier: Option<&Response>) -> Vec<String> {
    let (key, minutes) = if quick { ("ask-welcome-quick", toolkit.quick_minutes) } else { ("ask-welcome-all", toolkit.minutes) };
    let time = minutes.map(|minutes| locale.with(key, &[("minutes", minutes.into())]));
    let earlier = earlier.map(|earlier| {
        let said = |answer: &&Answer| answer.state != State::Missing;
        let count = earlier.answers.iter().filter(said).count();
        locale.with("ask-welcome-earlier", &[("count", count.into()), ("date", locale.date(earlier.date).into())])
    });
    let rules = toolkit.how_to_answer.iter().map(|rule| format!("- {rule}"));
    time.into_iter().chain([locale.text("ask-welcome-private")]).chain(earlier).chain(rules).collect()
}

fn city(asker: &mut Asker<'_>, response: &mut Response) -> Result<Reply<()>, AskError> {
    let (message, needed) = (asker.locale.text("ask-city"), asker.locale.text("ask-empty-city"));
    Ok(match asker.line(&message, false, Some(&needed), &response.city)? {
        Reply::Given(city) => {
            response.city = city;
            Reply::Given(())
        }
        Reply::Back => Reply::Back,
        Reply::Leave => Reply::Leave,
    })
}

fn side(asker: &mut Asker<'_>, toolkit: &Toolkit, response: &mut Response) -> Result<Reply<()>, AskError> {
    let labels = toolkit.perspectives.iter().map(|perspective| perspective.label.clone());
    let mut page = Page::choice(asker.locale.text("ask-perspective"), labels.chain([asker.locale.text("ask-perspective-skip")]));
    page.moves = vec![Move::Back, Move::Leave];
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

fn respondent(asker: &mut Asker<'_>, response: &mut Response) -> Result<Reply<()>, AskError> {
    let message = asker.locale.text("ask-respondent");
    Ok(match asker.line(&message, false, None, &response.respondent)? {
        Reply::Given(respondent) => {
            response.respondent = respondent;
            Reply::Given(())
        }
        Reply::Back => Reply::Back,
        Reply::Leave => Reply::Leave,
    })
}
