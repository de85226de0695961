//! Long work: how far it has got, and the clerk's wish to stop it.
//!
//! A job is an ordinary question that may take over a second (`long_read`, `long_write` in the list): asking it starts
//! it, its answer ends it. Meanwhile the desk is taken, so `job.show` and `job.stop` are answered beside it, from a
//! handle that every face holds. A job that is stopped changes nothing.

use super::answers::{JobShown, JobStopped};
use super::desk::Answer;
use super::payload::{Nothing, OfJob};
use crate::error::{Error, Result};
use crate::ops::Progress;
use serde_json::Value;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What a face asks while the desk is taken. Clones share one view.
#[derive(Clone, Default)]
pub struct Jobs(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    begun: u64,
    now: Option<JobShown>,
    stop: bool,
}

/// A job under way; it ends when this is dropped.
pub(super) struct Job(Jobs);

impl Jobs {
    /// Answers a question about the job under way; nothing where it is a question for the desk.
    pub fn answer(&self, name: &str, payload: &Value) -> Option<Result<Answer>> {
        super::list::aside(self, name, payload)
    }

    pub(super) fn begin(&self) -> Job {
        let mut state = self.state();
        state.begun += 1;
        state.stop = false;
        state.now = None;
        drop(state);
        Job(self.clone())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job {
    /// Does one stage of the work, named as the clerk would say it. Fails as stopped where the clerk stops it.
    pub(super) fn stage<T>(&self, what: &str, work: impl FnOnce(&mut Progress<'_>) -> Result<T>) -> Result<T> {
        self.tell(what, 0, 0)?;
        let mut tell = |done, total| self.tell(what, done, total).is_ok();
        work(&mut tell)
    }

    /// Does what is left once the book has changed, and cannot be stopped.
    pub(super) fn last_stage<T>(&self, what: &str, work: impl FnOnce() -> T) -> T {
        let mut state = self.0.state();
        let job = state.begun;
        state.now = Some(JobShown { job, what: what.to_owned(), done: 0, total: 0, stops: false });
        drop(state);
        work()
    }

    fn tell(&self, what: &str, done: u64, total: u64) -> Result<()> {
        let mut state = self.0.state();
        if state.stop {
            return Err(Error::stopped());
        }
        state.now = Some(JobShown { job: state.begun, what: what.to_owned(), done, total, stops: true });
        Ok(())
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.0.state().now = None;
    }
}

pub(super) fn show(jobs: &Jobs, _: Nothing) -> Result<Option<JobShown>> {
    Ok(jobs.state().now.clone())
}

pub(super) fn stop(jobs: &Jobs, of: OfJob) -> Result<JobStopped> {
    let mut state = jobs.state();
    let stopping = state.now.as_ref().is_some_and(|now| now.job == of.job && now.stops);
    state.stop |= stopping;
    Ok(JobStopped { stopping })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn a_job_shows_how_far_it_is_and_is_stopped_by_its_number_alone() {
        let jobs = Jobs::default();
        assert_eq!(show(&jobs, Nothing {}).unwrap(), None, "nothing is under way");
        let job = jobs.begin();
        let outcome = job.stage("Counting", |progress| {
            assert!(progress(1, 3), "it may go on");
            let shown = show(&jobs, Nothing {}).unwrap().unwrap();
            assert_eq!((shown.what.as_str(), shown.done, shown.total), ("Counting", 1, 3));
            assert!(!stop(&jobs, OfJob { job: shown.job + 1 })?.stopping, "another job is not this one");
            assert!(progress(2, 3));
            assert!(stop(&jobs, OfJob { job: shown.job })?.stopping);
            if progress(3, 3) { Ok(()) } else { Err(Error::stopped()) }
        });
        assert_eq!(outcome.unwrap_err().code, Code::Stopped);
        assert_eq!(job.stage("Next", |_| Ok(())).unwrap_err().code, Code::Stopped, "nor does another stage begin");
        drop(job);
        assert_eq!(show(&jobs, Nothing {}).unwrap(), None);
        assert!(jobs.begin().stage("Again", |_| Ok(())).is_ok(), "the next job is not stopped for the last one");
    }

    #[test]
    fn what_is_left_once_the_book_has_changed_cannot_be_stopped() {
        let jobs = Jobs::default();
        let job = jobs.begin();
        job.stage("Writing", |_| Ok(())).unwrap();
        job.last_stage("Looking", || {
            let shown = show(&jobs, Nothing {}).unwrap().unwrap();
            assert_eq!((shown.what.as_str(), shown.stops), ("Looking", false));
            assert!(!stop(&jobs, OfJob { job: shown.job }).unwrap().stopping);
        });
    }

    #[test]
    fn what_is_no_question_about_a_job_is_for_the_desk() {
        let jobs = Jobs::default();
        assert!(jobs.answer("book.shelf", &Value::Null).is_none());
        assert!(jobs.answer("job.show", &serde_json::json!({})).is_some_and(|answer| answer.is_ok()));
    }
}
