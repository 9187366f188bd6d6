//! From a document of Typst to a PDF.

use std::path::Path;
use std::sync::LazyLock;

use hayro_syntax::Pdf;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::files::plain;
use crate::locale::said::{Said, say};

/// The fonts of every document; no others are used, so that it looks the same everywhere.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../../../reports/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../reports/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../reports/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../../reports/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../../reports/fonts/NotoNaskhArabic-Bold.ttf"),
];

/// What was worked out for so many documents before is kept: pages of one city have much in common with those of the next.
const KEPT: usize = 10;

/// A picture or a part of a template that is larger is refused.
const LARGEST_FILE: u64 = 32 << 20;

/// How much of a line is shown with what is wrong with it.
const SHOWN: usize = 80;

/// What all documents share.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    Workshop { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// One document, and the folder whose files it can use.
struct Desk<'d> {
    document: Source,
    folder: Option<&'d Path>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        self.document.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.document.id() {
            return Ok(self.document.clone());
        }
        let text = String::from_utf8(self.file(id)?.to_vec()).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let wanted = id.vpath().get_without_slash();
        let missing = || FileError::NotFound(wanted.into());
        // Packages would have to come from the network.
        let folder = self.folder.filter(|_| matches!(id.root(), VirtualRoot::Project)).ok_or_else(missing)?;
        let folder = folder.canonicalize().map_err(|error| FileError::from_io(error, folder))?;
        let path = id.vpath().realize(&folder).map_err(FileError::Realize)?;
        let path = path.canonicalize().map_err(|error| FileError::from_io(error, Path::new(wanted)))?;
        let about = path.metadata().map_err(|error| FileError::from_io(error, Path::new(wanted)))?;
        if !path.starts_with(&folder) || !about.is_file() || about.len() > LARGEST_FILE {
            return Err(FileError::AccessDenied);
        }
        std::fs::read(&path).map(Bytes::new).map_err(|error| FileError::from_io(error, Path::new(wanted)))
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.fonts.get(index).cloned()
    }

    /// The same document on every day.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The document as PDF. `name` is what errors call its template.
///
/// # Errors
/// If it is not valid Typst, asks for a file that is not in `folder`, or cannot be read back as PDF with all of its pages.
pub(super) fn pdf(document: String, name: &str, folder: Option<&Path>) -> Result<Vec<u8>, Said> {
    let place = VirtualPath::new("report.typ").map_err(|error| say("problem-other").with("problem", error.to_string()))?;
    let id = RootedPath::new(VirtualRoot::Project, place).intern();
    let desk = Desk { document: Source::new(id, document), folder };
    let unusable = |problems: &[SourceDiagnostic]| {
        problems.first().map_or_else(|| say("problem-other").with("problem", name), |first| told(&desk, first, name))
    };
    let pages: PagedDocument = typst::compile(&desk).output.map_err(|problems| unusable(&problems))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some(concat!("nlc ", env!("CARGO_PKG_VERSION")).to_owned())), ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|problems| unusable(&problems))?;
    typst::comemo::evict(KEPT);
    read_back(&bytes, pages.pages().len())?;
    Ok(bytes)
}

/// What is wrong, and with which line of the document.
fn told(desk: &Desk<'_>, problem: &SourceDiagnostic, name: &str) -> Said {
    let line = desk.range(problem.span).map(|range| {
        let text = desk.document.text();
        let begin = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        text[begin..].lines().next().unwrap_or_default().chars().take(SHOWN).collect::<String>()
    });
    let hints = problem.hints.iter().map(|hint| hint.v.to_string());
    let words = std::iter::once(problem.message.to_string()).chain(hints).collect::<Vec<_>>().join("; ");
    let (words, line) = (plain::one_line(&words), plain::one_line(&line.unwrap_or_default()));
    say("pdf-not-valid").with("name", name).with("problem", words).with("line", line)
}

/// The file is a PDF with so many pages.
fn read_back(bytes: &[u8], pages: usize) -> Result<(), Said> {
    let file =
        Pdf::new(bytes.to_vec()).map_err(|error| say("office-not-readable").with("part", "pdf").with("problem", format!("{error:?}")))?;
    if file.pages().len() == pages { Ok(()) } else { Err(say("office-not-whole").with("part", "pdf")) }
}
