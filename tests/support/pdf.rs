//! A check that PDF/UA checkers leave out: that structure tree, parent tree and pages agree with each other.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Checks that each marked run of each page, and each annotation, is claimed by one element only, which is the one that
/// the parent tree names, and that no words stand outside a marked run. Gives the number of runs, or what is wrong.
pub(crate) fn check_structure(pdf: &[u8]) -> Result<usize, Vec<String>> {
    let file = Document::load_mem(pdf).map_err(|error| vec![format!("not a PDF: {error}")])?;
    let mut check = Check { file: &file, runs: BTreeMap::new(), objects: BTreeMap::new(), faults: Vec::new() };
    check.all().unwrap_or_else(|error| check.faults.push(format!("not as it should be: {error}")));
    if check.faults.is_empty() { Ok(check.runs.len()) } else { Err(check.faults) }
}

struct Check<'a> {
    file: &'a Document,
    /// Who claims each run, by page and number.
    runs: BTreeMap<(ObjectId, i64), ObjectId>,
    /// Who claims each annotation.
    objects: BTreeMap<ObjectId, ObjectId>,
    faults: Vec<String>,
}

impl Check<'_> {
    fn all(&mut self) -> lopdf::Result<()> {
        let root = self.dictionary(self.file.catalog()?.get(b"StructTreeRoot")?)?;
        for kid in root.get(b"K")?.as_array()? {
            self.element(kid.as_reference()?, None)?;
        }
        let parents: BTreeMap<i64, Object> = self
            .dictionary(root.get(b"ParentTree")?)?
            .get(b"Nums")?
            .as_array()?
            .chunks(2)
            .map(|pair| Ok((pair[0].as_i64()?, pair[1].clone())))
            .collect::<lopdf::Result<_>>()?;
        let mut seen = BTreeSet::new();
        for page in self.file.get_pages().into_values() {
            self.page(page, &parents, &mut seen)?;
        }
        for run in self.runs.keys().filter(|run| !seen.contains(*run)) {
            self.faults.push(format!("run {} of page {:?} is claimed but not drawn", run.1, run.0));
        }
        Ok(())
    }

    fn element(&mut self, id: ObjectId, page: Option<ObjectId>) -> lopdf::Result<()> {
        let element = self.file.get_dictionary(id)?.clone();
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let kids = match element.get(b"K") {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => Vec::new(),
        };
        for kid in kids {
            match kid {
                Object::Integer(number) => self.claim(page, number, id),
                Object::Reference(kid) => {
                    if self.file.get_dictionary(kid)?.get(b"P")?.as_reference()? != id {
                        self.faults.push(format!("element {kid:?} does not name {id:?} as its parent"));
                    }
                    self.element(kid, page)?;
                }
                Object::Dictionary(kid) if kid.has(b"MCID") => {
                    let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    self.claim(page, kid.get(b"MCID")?.as_i64()?, id);
                }
                Object::Dictionary(kid) => {
                    let object = kid.get(b"Obj")?.as_reference()?;
                    if self.objects.insert(object, id).is_some() {
                        self.faults.push(format!("annotation {object:?} is claimed twice"));
                    }
                }
                other => self.faults.push(format!("element {id:?} holds {other:?}")),
            }
        }
        Ok(())
    }

    fn claim(&mut self, page: Option<ObjectId>, number: i64, element: ObjectId) {
        let Some(page) = page else {
            self.faults.push(format!("run {number} of element {element:?} is on no page"));
            return;
        };
        if self.runs.insert((page, number), element).is_some() {
            self.faults.push(format!("run {number} of page {page:?} is claimed twice"));
        }
    }

    fn page(
        &mut self,
        id: ObjectId,
        parents: &BTreeMap<i64, Object>,
        seen: &mut BTreeSet<(ObjectId, i64)>,
    ) -> lopdf::Result<()> {
        let page = self.file.get_dictionary(id)?;
        let named = match page.get(b"StructParents").and_then(Object::as_i64) {
            Ok(key) => parents.get(&key).and_then(|object| object.as_array().ok()).cloned().unwrap_or_default(),
            Err(_) => Vec::new(),
        };
        let mut open: Vec<Option<i64>> = Vec::new();
        for operation in Content::decode(&self.file.get_page_content(id))?.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let number = operation
                        .operands
                        .get(1)
                        .and_then(|properties| properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok());
                    if !open.is_empty() {
                        self.faults.push(format!("marked runs stand inside each other on page {id:?}"));
                    }
                    open.push(number);
                    if let Some(number) = number {
                        if !seen.insert((id, number)) {
                            self.faults.push(format!("run {number} is drawn twice on page {id:?}"));
                        }
                        let named = named.get(number as usize).and_then(|element| element.as_reference().ok());
                        let claims = self.runs.get(&(id, number)).copied();
                        if named.is_none() || named != claims {
                            self.faults.push(format!(
                                "run {number} of page {id:?}: the parent tree names {named:?}, {claims:?} claims it"
                            ));
                        }
                    }
                }
                "EMC" => {
                    open.pop();
                }
                "Tj" | "TJ" | "'" | "\"" if open.is_empty() => {
                    self.faults.push(format!("words stand outside the structure on page {id:?}"));
                }
                _ => {}
            }
        }
        if named.len() != seen.iter().filter(|run| run.0 == id).count() {
            self.faults.push(format!("the parent tree names {} runs of page {id:?}", named.len()));
        }
        if let Ok(annotations) = page.get(b"Annots").and_then(Object::as_array) {
            for annotation in annotations {
                let annotation = annotation.as_reference()?;
                let key = self.file.get_dictionary(annotation)?.get(b"StructParent")?.as_i64()?;
                let named = parents.get(&key).and_then(|element| element.as_reference().ok());
                if named.is_none() || named != self.objects.get(&annotation).copied() {
                    self.faults.push(format!("annotation {annotation:?} belongs to no element, or to another"));
                }
            }
        }
        Ok(())
    }

    fn dictionary(&self, object: &Object) -> lopdf::Result<Dictionary> {
        match object {
            Object::Reference(id) => self.file.get_dictionary(*id).cloned(),
            other => other.as_dict().cloned(),
        }
    }
}
