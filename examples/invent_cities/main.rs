//! Writes two tables of answers of thirty invented cities, one for each of two years: `cargo run --example invent_cities -- examples/cities`.
//!
//! Nobody filled them in. They are for learning and testing comparisons, so they should behave as such tables do: cities differ, sides see things differently,
//! people do not know everything, and a year later some things have changed. No number in them describes a real place, and they must not be used as a yardstick.
//!
//! **How an answer comes about.** Think of a practice as standing somewhere on a line from the lowest to the highest level. Where it stands in a city is a sum:
//!
//! - where an ordinary practice stands in an ordinary city;
//! - the *capacity* of the city: more in large cities, in the capitals of regions and where there is more money, something for the country, and much that is its own;
//! - what is particular to the city in this *dimension*, and in this one practice;
//! - less the *difficulty* of the practice: a call list is easier to have than an independent answer to complaints;
//! - in the second year, what has changed.
//!
//! The respondent sees that place with a bias, which depends on the side and the dimension: ministries see coordination and information sharing more favourably, town halls
//! their own work, associations most things more critically, above all trust and inclusion. Each respondent is also a little lenient or severe, and a little inexact.
//! The answer is the level in whose range the result falls.
//!
//! **What is not answered.** Those who cannot see a practice say "don't know" more often: a ministry about work in the town hall, a town hall about work in the ministry,
//! associations about both. Much of it is known a year later. "Not applicable" is said only where the question allows it, for a reason that all respondents of the city share,
//! such as a country without a national strategy. The second part of a theme is answered only by those who said that it concerns the city.
//! The facts about the city are the same for all its respondents, as if the trainer had filled them in; a plan that stands there stands in the answers of the town hall, too.
//!
//! **What changes from the first year to the second.** Most cities improve a little in one or two dimensions, some stay where they are. In one country a programme of ministry
//! and municipalities lifts information sharing and mandate. In three cities a post is not filled again, and resources and coordination fall back. A few cities are
//! there in one year only. In one city, ministry and associations see trust very differently. Two cities have new people who do not know much yet,
//! one in each year; two others can say little in one dimension.
//!
//! **Chance.** Every draw is a number made from the name of what it decides, such as city, question and respondent (FNV-1a, then `SplitMix64`), in whole numbers throughout:
//! the same bytes on every machine, and a question or city more changes nothing elsewhere. The cities are in `model/cities.rs`, the practices in `model/practices.rs`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use nlc::toolkit::embedded;

mod model;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("Say into which folder: cargo run --example invent_cities -- examples/cities")?;
    let toolkit = embedded::shipped().load(None).map_err(|problems| format!("The shipped toolkit cannot be read: {problems:?}"))?;
    fs::create_dir_all(&folder)?;
    for year in model::YEARS {
        fs::write(Path::new(&folder).join(format!("{year}.csv")), model::table(&toolkit, year)?)?;
    }
    Ok(())
}
