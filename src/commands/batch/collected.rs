//! Rows kept until all of a city are there: as bytes, so that many fit into memory, read again when their city's turn comes.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Batch, Each, Member, Tally};
use crate::failure::Failure;
use crate::files::parallel::in_order;
use crate::responses::Response;
use crate::scoring::assessment::city_key;
use crate::scoring::{Assessment, Rules};
use crate::tables::records::{Room, row};
use crate::tables::rows::{Plan, Scratch};
use crate::tables::table::Table;
use crate::toolkit::Toolkit;

/// How many cities are worked on at once on one core.
const AT_ONCE: usize = 32;

/// All responses, by city and day, in the order in which these first appear.
pub(in super::super) struct Collected<'b> {
    toolkit: &'b Toolkit,
    tables: Vec<Table>,
    groups: Vec<Vec<(usize, Member)>>,
    /// What came of all rows.
    pub(in super::super) tally: Tally,
    batch: &'b Batch<'b>,
}

impl Batch<'_> {
    /// Reads everything and puts together what is about the same city and day.
    ///
    /// # Errors
    /// As [`Batch::rows`].
    pub(in super::super) fn collect(&mut self, files: &[PathBuf]) -> Result<Collected<'_>, Failure> {
        let mut groups: Vec<Vec<(usize, Member)>> = Vec::new();
        let mut known: HashMap<(String, Date), usize> = HashMap::new();
        let mut keep = |table: usize, member: Member| {
            let about = match &member {
                Member::File(response) => (city_key(&response.city), response.date),
                Member::Row(kept) => (city_key(&kept.city), kept.date),
            };
            match known.entry(about) {
                Entry::Occupied(at) => groups[*at.get()].push((table, member)),
                Entry::Vacant(new) => {
                    new.insert(groups.len());
                    // Room for one only: of very many cities, most have no more.
                    groups.push(vec![(table, member)]);
                }
            }
        };
        let (tally, tables) = self.walk(files, Each::Codes(&|_, _, _, _| {}), &mut |_| Ok(()), Some(&mut keep))?;
        let batch: &Batch<'_> = self;
        Ok(Collected { toolkit: batch.toolkit(), tables, groups, tally, batch })
    }
}

/// The respondents of one city and day.
pub(in super::super) type Group = Vec<(usize, Member)>;

impl<'b> Collected<'b> {
    /// The respondents of each city and day.
    pub(in super::super) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// City and day of each group, as its first respondent writes them.
    pub(in super::super) fn abouts(&self) -> impl Iterator<Item = (&str, Date)> {
        self.groups.iter().filter_map(|group| {
            group.first().map(|(_, member)| match member {
                Member::File(response) => (response.city.as_str(), response.date),
                Member::Row(kept) => (kept.city.as_str(), kept.date),
            })
        })
    }

    /// Ready to read the groups.
    pub(in super::super) fn reader(&self) -> Reader<'_> {
        Reader::new(&self.tables, self.batch)
    }

    /// Hands every assessment to `work` on all cores, and what it makes of it to `take`, in order; the rows of each are let go with it. Says what came of all rows.
    ///
    /// # Errors
    /// Those of `take`.
    pub(in super::super) fn each<R: Default>(
        self,
        work: impl Fn(&Assessment<'b>, &mut R) + Sync,
        mut take: impl FnMut(&mut R) -> Result<(), Failure> + Send,
    ) -> Result<Tally, Failure> {
        let Self { toolkit, tables, groups, tally, batch } = self;
        let reader = Reader::new(&tables, batch);
        let rules = Arc::new(Rules::new(toolkit));
        let mut groups = groups.into_iter();
        let next = |piece: &mut Vec<Group>| {
            piece.clear();
            piece.extend(groups.by_ref().take(AT_ONCE));
            Ok(!piece.is_empty())
        };
        let worked = |piece: &Vec<Group>, results: &mut Vec<R>| {
            results.clear();
            for group in piece {
                if let Some(assessment) = Assessment::by(&rules, reader.responses(group)) {
                    let mut result = R::default();
                    work(&assessment, &mut result);
                    results.push(result);
                }
            }
        };
        in_order(next, worked, |_, results| results.iter_mut().try_for_each(&mut take))?;
        Ok(tally)
    }

    /// All assessments at once, for few.
    pub(in super::super) fn all(&self) -> Vec<Assessment<'b>> {
        let (reader, rules) = (self.reader(), Arc::new(Rules::new(self.toolkit)));
        self.groups.iter().filter_map(|group| Assessment::by(&rules, reader.responses(group))).collect()
    }
}

/// Reads kept rows again.
pub(in super::super) struct Reader<'b> {
    tables: &'b [Table],
    plans: Vec<Plan<'b>>,
}

impl<'b> Reader<'b> {
    fn new(tables: &'b [Table], batch: &'b Batch<'_>) -> Self {
        let plan = |table| Plan::new(table, &batch.editions, batch.options.mapping.as_ref());
        Self { tables, plans: tables.iter().map(plan).collect() }
    }

    /// The responses of a group.
    pub(in super::super) fn responses(&self, group: &Group) -> Vec<Response> {
        group.iter().map(|(table, member)| self.response(*table, member)).collect()
    }

    fn response(&self, table: usize, member: &Member) -> Response {
        match member {
            Member::File(response) => (**response).clone(),
            Member::Row(kept) => {
                let (plan, table) = (&self.plans[table], &self.tables[table]);
                let mut response = plan.blank();
                let mut cells = Room::default();
                let (record, _) = row(&kept.bytes, 0, table.dialect, &mut cells);
                // It was accepted before, and its problems were told.
                plan.read(&record, &mut response, &mut Scratch::default(), &mut Vec::new());
                response
            }
        }
    }
}
