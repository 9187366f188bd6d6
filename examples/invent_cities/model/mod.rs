//! The model: `main.rs` describes it in words, and the tests run it again. Places on the line of levels are in thousandths of a level.

mod chance;
pub(crate) mod cities;
mod practices;

use std::collections::BTreeMap;

use nlc::tables::field::{Field, NOT_APPLICABLE, UNKNOWN};
use nlc::toolkit::Toolkit;
use nlc::toolkit::model::{Kind, Question};

use chance::chance;
use cities::{CITIES, City, Home, Land, Story};
use practices::{PRACTICES, Whose};

/// The two years.
pub(crate) const YEARS: [u16; 2] = [2025, 2026];
const LATER: u16 = YEARS[1];

/// Where an ordinary practice stands in an ordinary city.
const ORDINARY: i32 = 1850;
/// Where the second level begins, and so on.
const LEVELS_BEGIN: [i32; 4] = [600, 1500, 2500, 3450];

// Standard deviations.
const CAPACITY: i32 = 360;
const DIMENSION: i32 = 320;
const PRACTICE: i32 = 600;
const LENIENCY: i32 = 200;
const OPINION: i32 = 300;
const INEXACTNESS: i32 = 250;

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Local,
    National,
    CivilSociety,
    Partner,
}

impl Side {
    fn id(self) -> &'static str {
        match self {
            Side::Local => "local",
            Side::National => "national",
            Side::CivilSociety => "civil-society",
            Side::Partner => "partner",
        }
    }

    /// How much more favourably than it is this side sees a practice.
    fn bias(self, dimension: &str, whose: Whose) -> i32 {
        match (self, dimension) {
            (Side::Local, _) if whose == Whose::Town => 350,
            (Side::Local, "inclusion" | "trust") => 150,
            (Side::Local, "information" | "resources") => -150,
            (Side::National, "coordination" | "information") => 600,
            (Side::National, _) if whose == Whose::Nation => 350,
            (Side::National, "mandate" | "trust" | "resources") => 200,
            (Side::CivilSociety, "inclusion" | "trust") => -600,
            (Side::CivilSociety, _) => -250,
            (Side::Partner, _) => -100,
            (Side::Local | Side::National, _) => 0,
        }
    }

    /// How often this side does not know how such a practice stands, in a thousand.
    fn unknown(self, whose: Whose) -> u32 {
        match (self, whose) {
            (Side::Local, Whose::Town | Whose::Open) => 40,
            (Side::Local, Whose::Both) => 70,
            (Side::Local, Whose::Nation) | (Side::National, Whose::Open) => 180,
            (Side::National, Whose::Nation) => 30,
            (Side::National, Whose::Both) => 80,
            (Side::National, Whose::Town) => 330,
            (Side::CivilSociety, Whose::Open) => 90,
            (Side::CivilSociety, Whose::Town) => 300,
            (Side::CivilSociety, Whose::Both) => 400,
            (Side::CivilSociety, Whose::Nation) => 500,
            (Side::Partner, _) => 250,
        }
    }
}

struct Respondent {
    side: Side,
    function: &'static str,
}

/// One city in one year.
struct Visit {
    city: &'static City,
    year: u16,
}

/// The table of a year as a CSV file: a row for each respondent, cities in the order of their days.
pub(crate) fn table(toolkit: &Toolkit, year: u16) -> Result<Vec<u8>, csv::Error> {
    let mut visits: Vec<Visit> =
        CITIES.iter().filter(|city| city.only.is_none_or(|only| only == year)).map(|city| Visit { city, year }).collect();
    visits.sort_by_key(Visit::date);
    let fields: Vec<Field> = Field::all(toolkit, false).into_iter().filter(|field| is_used(toolkit, *field)).collect();
    // As in the tables that `nlc form` writes, so that spreadsheets read it as UTF-8.
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(fields.iter().map(|field| field.name(toolkit)))?;
    for visit in &visits {
        for respondent in visit.respondents() {
            let cells = visit.cells(toolkit, &respondent);
            writer.write_record(fields.iter().map(|field| cells.get(&field.name(toolkit)).map_or("", String::as_str)))?;
        }
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Whether the tables have this column of the form: most questions have no notes, none has documents.
fn is_used(toolkit: &Toolkit, field: Field) -> bool {
    match field {
        Field::Evidence(_) => false,
        Field::Note(question) => ["information-down", "resources-staff"].contains(&toolkit.questions[question].id.as_str()),
        _ => true,
    }
}

impl Visit {
    /// Between March and early June, from Monday to Thursday.
    fn date(&self) -> String {
        let year = self.year.to_string();
        let mut draw = chance(&["day", self.city.name, &year]);
        // The first Monday of March.
        let first = if self.year == LATER { 2 } else { 3 };
        let mut day = first + 7 * draw.below(13) + draw.below(4);
        let mut month = 3;
        for length in [31, 30, 31] {
            if day > length {
                day -= length;
                month += 1;
            }
        }
        format!("{year}-{month:02}-{day:02}")
    }

    fn later(&self) -> bool {
        self.year == LATER
    }

    fn new_people(&self) -> bool {
        self.city.story == Story::NewPeople(self.year)
    }

    /// Who answers: 1 to 4 of the town hall, mostly somebody of national government, in half of the cities associations, now and then a partner.
    fn respondents(&self) -> Vec<Respondent> {
        const LOCAL: [&str; 5] = ["Prevention officer", "Deputy mayor", "Youth and social services", "Secretary general", "Finance office"];
        const NATIONAL: [&str; 2] = ["Ministry, prevention unit", "Governor's office"];
        const ASSOCIATIONS: [&str; 4] = ["Youth association", "Women's association", "Residents' association", "Parents' association"];
        const PARTNERS: [&str; 3] = ["Network of cities", "University", "Development agency"];
        let City { name, story, .. } = *self.city;
        let year = self.year.to_string();
        let once = |what: &str, per_mille| chance(&[what, name]).happens(per_mille);
        // What differs from year to year.
        let now = |what: &str, per_mille| chance(&[what, name, &year]).happens(per_mille);
        let from = |what: &str, all: usize| chance(&[what, "from", name]).below(all as u32) as usize;
        let few = self.new_people() || matches!(story, Story::Unseen(_));
        let disagrees = story == Story::Disagrees;

        // Larger town halls answer with more people.
        let size = (self.size() - 12).clamp(0, 6) as usize / 3;
        let local = if few { 1 } else { (1 + size + usize::from(once("local", 550)) + usize::from(now("local", 300))).min(4) };
        let gone = usize::from(self.later() && story == Story::FallsBack);
        let national = if self.new_people() {
            0
        } else {
            usize::from(disagrees || !once("no national", 100)) * (1 + usize::from(once("two national", 250)))
        };
        let associations = if few {
            0
        } else {
            usize::from(disagrees || once("associations", 540) != now("associations", 70)) * (1 + usize::from(now("two associations", 450)))
        };
        let partners = usize::from(!few && once("partner", 250));

        let side = |side, functions: &'static [&'static str], from: usize, number: usize| {
            (from..from + number).map(move |at| Respondent { side, function: functions[at % functions.len()] })
        };
        side(Side::Local, &LOCAL, gone, local)
            .chain(side(Side::National, &NATIONAL, from("national", 2), national))
            .chain(side(Side::CivilSociety, &ASSOCIATIONS, from("associations", 4), associations))
            .chain(side(Side::Partner, &PARTNERS, from("partners", 3), partners))
            .collect()
    }

    /// The size of the city: one more for each doubling, 12 for a small town.
    fn size(&self) -> i32 {
        self.city.population.max(1).ilog2().cast_signed()
    }

    /// Where a practice stands, whoever looks at it.
    fn place(&self, question: &str, dimension: &str) -> i32 {
        let city = self.city;
        let capacity = 80 * (self.size() - 15) + 150 * i32::from(city.seat) + 200 * city.means + city.country().effect;
        let own = chance(&["capacity", city.name]).bell(CAPACITY)
            + chance(&["dimension", city.name, dimension]).bell(DIMENSION)
            + chance(&["practice", city.name, question]).bell(PRACTICE);
        let difficulty = practice(question).1;
        ORDINARY + capacity + own - difficulty + if self.later() { self.change(question, dimension) } else { 0 }
    }

    /// What is different in the second year.
    fn change(&self, question: &str, dimension: &str) -> i32 {
        const DIMENSIONS: [&str; 6] = ["mandate", "inclusion", "trust", "coordination", "information", "resources"];
        let programme = match dimension {
            "information" if self.city.country().programme => 500,
            "mandate" if self.city.country().programme => 350,
            _ => 0,
        };
        let own = match self.city.story {
            Story::FallsBack if question == "resources-staff" => -1500,
            Story::FallsBack if dimension == "resources" => -550,
            Story::FallsBack if dimension == "coordination" => -400,
            Story::Stays | Story::FallsBack => 0,
            Story::Improves | Story::Disagrees | Story::NewPeople(_) | Story::Unseen(_) => {
                let mut draw = chance(&["improves", self.city.name]);
                // The second may be the same as the first, or none of the six.
                let improved = [draw.below(6), draw.below(12)].map(|at| DIMENSIONS.get(at as usize).copied());
                if improved.contains(&Some(dimension)) { 250 + draw.below(250).cast_signed() } else { 0 }
            }
        };
        programme + own
    }

    /// The level that a respondent sees, from 0.
    fn level(&self, respondent: &Respondent, question: &str, dimension: &str) -> usize {
        let (name, year, side) = (self.city.name, self.year.to_string(), respondent.side);
        let person = [name, side.id(), respondent.function];
        let disagreement = match side {
            Side::National if dimension == "trust" && self.city.story == Story::Disagrees => 1200,
            Side::CivilSociety if dimension == "trust" && self.city.story == Story::Disagrees => -300,
            _ => 0,
        };
        let seen = self.place(question, dimension)
            + side.bias(dimension, practice(question).0)
            + disagreement
            + chance(&[&["leniency"], &person[..]].concat()).bell(LENIENCY)
            + chance(&[&["opinion", question], &person[..]].concat()).bell(OPINION)
            + chance(&[&["inexactness", question, &year], &person[..]].concat()).bell(INEXACTNESS);
        let level = level_at(seen);
        match (side, question, self.plan()) {
            // The town hall knows whether a plan is in force.
            (Side::Local, "mandate-plan", "none") => 0,
            (Side::Local, "mandate-plan", "in-revision") => 1,
            // The top means that it was changed in the last two years.
            (Side::Local, "mandate-plan", _) => level.clamp(2, if self.plan_year() >= Some(self.year - 2) { 4 } else { 3 }),
            _ => level,
        }
    }

    /// The profile field `local-plan`.
    fn plan(&self) -> &'static str {
        match level_at(self.place("mandate-plan", "mandate")) {
            0 => "none",
            1 => "in-revision",
            _ => "in-force",
        }
    }

    /// When the plan was adopted or last revised: before the first year, unless it has come into force since.
    fn plan_year(&self) -> Option<u16> {
        let before = Visit { city: self.city, year: YEARS[0] };
        if self.plan() == "none" {
            None
        } else if self.plan() != before.plan() {
            Some(YEARS[0])
        } else {
            Some(2018 + chance(&["plan", self.city.name]).below(7) as u16)
        }
    }

    /// Who pays: whoever of the two sides stands higher, and donors where neither does.
    fn payer(&self) -> &'static str {
        let own = level_at(self.place("resources-budget", "resources"));
        let national = level_at(self.place("resources-national", "resources"));
        match own.cmp(&national) {
            std::cmp::Ordering::Greater => "municipality",
            std::cmp::Ordering::Less => "national",
            std::cmp::Ordering::Equal if own > 0 => "shared",
            std::cmp::Ordering::Equal => "donors",
        }
    }

    /// Whether a theme concerns the city.
    fn concerns(&self, theme: &str) -> bool {
        let country = self.city.country();
        let per_mille = match theme {
            "hate-speech" => 650,
            "climate" => country.climate,
            "migration" => country.migration,
            "reintegration" => 250,
            _ => 500,
        };
        chance(&["theme", theme, self.city.name]).happens(per_mille)
    }

    /// Why a question does not concern the city, if it does not.
    fn not_applicable(&self, question: &str) -> Option<&'static str> {
        let name = self.city.name;
        let seldom = |per_mille| chance(&["not applicable", question, name]).happens(per_mille);
        let small = self.city.population < 20_000;
        match question {
            "mandate-strategy" | "information-national-review" if self.city.country().strategy.0 == "none" => {
                Some("There is no national strategy.")
            }
            "inclusion-strategy" if self.city.country().strategy.0 == "none" => {
                Some("There is no national strategy, and none is being drafted.")
            }
            "mandate-leadership" if name == "Tirzamet" && !self.later() => {
                Some("An appointed administration stands in for the council until the election.")
            }
            "coordination-neighbours" if name == "Ulverstrae" => Some("A remote island."),
            "inclusion-victims" if small && seldom(350) => Some("The support service for the region knows of nobody concerned here."),
            "inclusion-residents" if small && seldom(300) => Some("Nothing was planned for a single neighbourhood or village."),
            "resources-partners" if self.payer() != "donors" && seldom(if small { 500 } else { 120 }) => {
                Some("No partner has run a project here in the last two years.")
            }
            "migration-local" if seldom(150) => Some("People pass through, and nobody settles."),
            "migration-national" if seldom(150) => Some("No national decision has affected the municipality."),
            _ => None,
        }
    }

    /// Whether a respondent does not know. The draw is the same in both years, and less becomes unknown in the second: what was known stays known, mostly. Where sides disagree, each has its view.
    fn unknown(&self, respondent: &Respondent, question: &str, dimension: &str) -> bool {
        if self.city.story == Story::Disagrees && dimension == "trust" {
            return false;
        }
        let usual = respondent.side.unknown(practice(question).0);
        let usual = if self.later() { usual * 7 / 10 } else { usual };
        let more = match self.city.story {
            Story::NewPeople(year) if year == self.year => 420,
            Story::Unseen(unseen) if unseen == dimension => 650,
            _ => 0,
        };
        chance(&["unknown", question, self.city.name, respondent.side.id(), respondent.function]).happens(usual + more)
    }

    /// The cells of a respondent's row, by the names of their columns; those that are empty are left out.
    fn cells(&self, toolkit: &Toolkit, respondent: &Respondent) -> BTreeMap<String, String> {
        let city = self.city;
        let mut cells = BTreeMap::new();
        let mut put = |name: &str, cell: &str| cells.insert(name.to_owned(), cell.to_owned());
        put("city", city.name);
        put("date", &self.date());
        put("perspective", respondent.side.id());
        put("respondent", respondent.function);
        put("country", city.country().name);
        put("population", &city.population.to_string());
        put(
            "territory",
            match city.land {
                Land::Urban => "urban",
                Land::Mixed => "mixed",
                Land::Rural => "rural",
            },
        );
        let (strategy, adopted) = city.country().strategy;
        put("national-strategy", strategy);
        put("strategy-updated", &adopted.map(|year| year.to_string()).unwrap_or_default());
        put("local-plan", self.plan());
        put("plan-updated", &self.plan_year().map(|year| year.to_string()).unwrap_or_default());
        put("paid-by", self.payer());
        put("police", if city.country().national_police || city.population < 80_000 { "national" } else { "both" });
        put("may-be-named", if chance(&["named", city.name]).happens(600) { "yes" } else { "no" });
        for question in &toolkit.questions {
            let dimension = toolkit.dimensions[question.dimension].id.as_str();
            let (answer, reason) = self.answer(respondent, question, dimension);
            put(&question.id, &answer);
            put(&format!("{}_reason", question.id), reason);
        }
        for (question, note) in self.notes(respondent) {
            put(&format!("{question}_note"), note);
        }
        cells
    }

    /// An answer as it stands in its cell, and why the question does not concern the city.
    fn answer(&self, respondent: &Respondent, question: &Question, dimension: &str) -> (String, &'static str) {
        let person = [question.id.as_str(), self.city.name, respondent.side.id(), respondent.function];
        // Associations and partners notice more of what concerns people.
        let notices = if matches!(respondent.side, Side::CivilSociety | Side::Partner) { 200 } else { 30 };
        let concerned = self.concerns(dimension) || chance(&[&["notices", dimension], &person[1..]].concat()).happens(notices);
        if question.kind == Kind::YesNo {
            return (if concerned { "yes" } else { "no" }.to_owned(), "");
        }
        if question.ask_if.is_some() && !concerned {
            return (String::new(), "");
        }
        if let Some(reason) = self.not_applicable(&question.id).filter(|_| question.not_applicable_allowed) {
            return (NOT_APPLICABLE.to_owned(), reason);
        }
        if self.unknown(respondent, &question.id, dimension) {
            return (UNKNOWN.to_owned(), "");
        }
        // Now and then a question is passed over.
        if chance(&[&["passed over", &self.year.to_string()], &person[..]].concat()).happens(6) {
            return (String::new(), "");
        }
        (question.kind.option_id(self.level(respondent, &question.id, dimension)).to_owned(), "")
    }

    /// Remarks: few, on what the stories are about.
    fn notes(&self, respondent: &Respondent) -> Vec<(&'static str, &'static str)> {
        let local = respondent.side == Side::Local;
        let ministry = respondent.side == Side::National;
        match self.city.story {
            Story::FallsBack if self.later() && local && respondent.function == "Deputy mayor" => {
                vec![("resources-staff", "The post of the prevention officer has not been filled again.")]
            }
            _ if self.later() && ministry && self.city.home == Home::Ilvenia => {
                vec![("information-down", "The joint programme sends a sheet on each district twice a year.")]
            }
            _ => Vec::new(),
        }
    }
}

/// The questions that the model describes.
#[allow(dead_code, reason = "the test asks, the program does not")]
pub(crate) fn practices() -> impl Iterator<Item = &'static str> {
    PRACTICES.iter().map(|(question, _, _)| *question)
}

/// The level in whose range a place falls, from 0.
fn level_at(place: i32) -> usize {
    LEVELS_BEGIN.iter().filter(|begin| place >= **begin).count()
}

/// Whose work a practice is, and how hard; one that the table does not have is an ordinary one of both sides.
fn practice(question: &str) -> (Whose, i32) {
    PRACTICES.iter().find(|(id, _, _)| *id == question).map_or((Whose::Both, 0), |(_, whose, difficulty)| (*whose, *difficulty))
}
