//! The invented countries and cities. Names are made up; if one resembles that of a real place, that is chance.

/// A country.
pub(crate) struct Country {
    pub(crate) name: &'static str,
    /// How much easier cooperation is here than elsewhere, in thousandths of a level.
    pub(super) effect: i32,
    /// An id of the profile field `national-strategy`, and the year of the strategy.
    pub(super) strategy: (&'static str, Option<u16>),
    /// The police are under national direction everywhere; if not, large cities have guards of their own.
    pub(super) national_police: bool,
    /// How often climate and migration concern a city, in a thousand.
    pub(super) climate: u32,
    pub(super) migration: u32,
    /// A programme lifts information sharing and mandate in the second year.
    pub(super) programme: bool,
}

/// In the order of [`Home`].
pub(crate) const COUNTRIES: [Country; 4] = [
    Country {
        name: "Ilvenia",
        effect: 50,
        strategy: ("in-force", Some(2022)),
        national_police: false,
        climate: 350,
        migration: 500,
        programme: true,
    },
    Country {
        name: "Haute-Vérelle",
        effect: 150,
        strategy: ("in-revision", Some(2018)),
        national_police: false,
        climate: 300,
        migration: 650,
        programme: false,
    },
    Country {
        name: "Qamarine",
        effect: -200,
        strategy: ("in-force", Some(2020)),
        national_police: true,
        climate: 700,
        migration: 600,
        programme: false,
    },
    Country {
        name: "Orrisund",
        effect: 0,
        strategy: ("none", None),
        national_police: true,
        climate: 250,
        migration: 400,
        programme: false,
    },
];

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Home {
    Ilvenia,
    HauteVerelle,
    Qamarine,
    Orrisund,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Land {
    Urban,
    Mixed,
    Rural,
}

/// What is particular to a city over the two years.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Story {
    /// It improves a little in one or two dimensions.
    Improves,
    /// It stays where it is.
    Stays,
    /// A post is not filled again.
    FallsBack,
    /// Ministry and associations see trust very differently.
    Disagrees,
    /// In this year, those who knew have left, and one person answers for the town hall.
    NewPeople(u16),
    /// Hardly anybody can say anything about this dimension.
    Unseen(&'static str),
}

/// A city.
pub(crate) struct City {
    pub(crate) name: &'static str,
    pub(crate) home: Home,
    pub(crate) population: u32,
    pub(super) land: Land,
    /// Capital of a region.
    pub(super) seat: bool,
    /// Poor, ordinary or rich: -1, 0, 1.
    pub(super) means: i32,
    /// The only year in which it took part.
    pub(super) only: Option<u16>,
    pub(super) story: Story,
}

impl City {
    const fn only(self, year: u16) -> City {
        City { only: Some(year), ..self }
    }

    const fn story(self, story: Story) -> City {
        City { story, ..self }
    }

    pub(crate) fn country(&self) -> &'static Country {
        &COUNTRIES[self.home as usize]
    }
}

/// A city that takes part in both years and improves.
const fn city(name: &'static str, home: Home, population: u32, land: Land, seat: bool, means: i32) -> City {
    City { name, home, population, land, seat, means, only: None, story: Story::Improves }
}

use Home::{HauteVerelle, Ilvenia, Orrisund, Qamarine};
use Land::{Mixed, Rural, Urban};
use Story::{Disagrees, FallsBack, NewPeople, Stays, Unseen};

/// Name, country, population, land, capital of a region, means.
pub(crate) const CITIES: [City; 30] = [
    city("Tolmarin", Ilvenia, 640_000, Urban, true, 1),
    city("Lindovar", Ilvenia, 210_000, Urban, true, 0),
    city("Halvorane", Ilvenia, 95_000, Urban, false, 0).story(Stays),
    city("Trisovar", Ilvenia, 68_000, Urban, false, -1),
    city("Pellastre", Ilvenia, 48_000, Mixed, false, 0),
    city("Šorvane", Ilvenia, 31_000, Mixed, false, 1).story(Stays),
    city("Dunmarrow", Ilvenia, 17_000, Rural, false, 0).only(2025),
    city("Morrow's End", Ilvenia, 5_200, Rural, false, -1),
    city("Saint-Aurélin", HauteVerelle, 420_000, Urban, true, 0),
    city("Montverelle", HauteVerelle, 150_000, Urban, true, 1).only(2026),
    city("Érivaux", HauteVerelle, 88_000, Urban, false, 0).story(FallsBack),
    city("Roche-l'Aubier", HauteVerelle, 36_000, Mixed, false, 0),
    city("Orvelane", HauteVerelle, 23_000, Mixed, false, -1).story(Stays),
    city("Fontarive", HauteVerelle, 12_000, Rural, false, 0).only(2025),
    city("Lac-aux-Brumes", HauteVerelle, 4_100, Rural, false, -1).story(NewPeople(2026)),
    city("Zahramun", Qamarine, 880_000, Urban, true, 0),
    city("باب الغيم", Qamarine, 260_000, Urban, true, -1),
    city("Ras Amberine", Qamarine, 130_000, Urban, false, 0).story(Disagrees),
    city("Kasbaran", Qamarine, 56_000, Mixed, false, 0).only(2026),
    city("ربوة السنونو", Qamarine, 41_000, Mixed, false, 1).story(FallsBack),
    city("Tirzamet", Qamarine, 27_000, Rural, false, -1).story(Unseen("information")),
    city("غدير القرنفل", Qamarine, 8_900, Rural, false, -1).story(Stays),
    city("Solvarrik", Orrisund, 310_000, Urban, true, 1),
    city("Rimmerskar", Orrisund, 120_000, Urban, false, 0).story(FallsBack),
    city("Tindaholt", Orrisund, 54_000, Urban, false, 0),
    city("Hjelvane", Orrisund, 38_000, Mixed, false, 0).story(NewPeople(2025)),
    city("Åskerleth", Orrisund, 19_000, Mixed, false, 0).story(Stays),
    city("Pelnavik", Orrisund, 14_000, Mixed, false, 0).only(2026),
    city("Nyborrow", Orrisund, 9_800, Rural, false, -1).only(2025),
    city("Ulverstrae", Orrisund, 3_400, Rural, false, 0).story(Unseen("inclusion")),
];
