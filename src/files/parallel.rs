//! Work on all cores whose results come in the order of the input.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Takes pieces one after the other, works on them on all cores, and hands the results over in the order of the pieces. Pieces and results are reused, so that memory grows neither with their number nor with time.
///
/// - `next` fills the next piece; false if there are no more;
/// - `work` makes the result of a piece, in place of an earlier one;
/// - `take` gets the results in order.
///
/// # Errors
/// The first error of `next` or `take`; results before it were handed over.
pub fn in_order<P: Default, R: Default, E: Send>(
    next: impl FnMut(&mut P) -> Result<bool, E> + Send,
    work: impl Fn(&P, &mut R) + Sync,
    take: impl FnMut(&P, &mut R) -> Result<(), E> + Send,
) -> Result<(), E> {
    in_order_on(cores(), next, work, take)
}

/// How many cores there are.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// The same on so many cores.
///
/// # Errors
/// As [`in_order`].
pub fn in_order_on<P: Default, R: Default, E: Send>(
    cores: usize,
    next: impl FnMut(&mut P) -> Result<bool, E> + Send,
    work: impl Fn(&P, &mut R) + Sync,
    take: impl FnMut(&P, &mut R) -> Result<(), E> + Send,
) -> Result<(), E> {
    let source = Mutex::new(Source { next, given: 0, ended: false });
    let sink = Mutex::new(Sink { take, taken: 0, stopped: None, last: None });
    let turn = Condvar::new();
    let worker = || {
        let (mut piece, mut result) = (P::default(), R::default());
        loop {
            let number = {
                let mut source = locked(&source);
                if source.ended {
                    return;
                }
                match (source.next)(&mut piece) {
                    Ok(true) => {
                        source.given += 1;
                        source.given - 1
                    }
                    Ok(false) => {
                        source.ended = true;
                        return;
                    }
                    Err(error) => {
                        source.ended = true;
                        // It is told when everything before it was handed over.
                        locked(&sink).last = Some(error);
                        return;
                    }
                }
            };
            work(&piece, &mut result);
            let mut sink = locked(&sink);
            while sink.taken != number && sink.stopped.is_none() {
                sink = turn.wait(sink).unwrap_or_else(PoisonError::into_inner);
            }
            if sink.stopped.is_none()
                && let Err(error) = (sink.take)(&piece, &mut result)
            {
                sink.stopped = Some(error);
            }
            sink.taken += 1;
            let stopped = sink.stopped.is_some();
            drop(sink);
            turn.notify_all();
            if stopped {
                locked(&source).ended = true;
                return;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores {
            scope.spawn(worker);
        }
        worker();
    });
    let sink = sink.into_inner().unwrap_or_else(PoisonError::into_inner);
    sink.stopped.or(sink.last).map_or(Ok(()), Err)
}

/// What is made of every number below `count`, on all cores, in the order of the numbers.
pub fn of_each<T: Send>(count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let share = count.div_ceil(cores()).max(1);
    let part = |start: usize| (start..count.min(start + share)).map(&make).collect::<Vec<T>>();
    thread::scope(|scope| {
        let part = &part;
        let others: Vec<_> = (share..count).step_by(share).map(|start| scope.spawn(move || part(start))).collect();
        let mut all = part(0);
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        all
    })
}

struct Source<N> {
    next: N,
    given: u64,
    ended: bool,
}

struct Sink<T, E> {
    take: T,
    taken: u64,
    stopped: Option<E>,
    last: Option<E>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{in_order, of_each};

    #[test]
    fn what_is_made_of_numbers_comes_in_their_order() {
        for count in [0, 1, 2, 3, 100] {
            assert_eq!(of_each(count, |number| number * 2), (0..count).map(|number| number * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn results_come_in_the_order_of_the_pieces() {
        let mut given = 0;
        let next = |piece: &mut u64| {
            *piece = given;
            given += 1;
            Ok::<bool, ()>(given <= 1000)
        };
        let mut taken = Vec::new();
        let took = in_order(
            next,
            |piece, result: &mut u64| *result = piece * 2,
            |_, result| {
                taken.push(*result);
                Ok(())
            },
        );
        assert_eq!(took, Ok(()));
        assert_eq!(taken, (0..1000).map(|piece| piece * 2).collect::<Vec<_>>());
    }

    #[test]
    fn an_error_comes_after_what_was_before_it() {
        let mut given = 0;
        let next = |piece: &mut u64| {
            *piece = given;
            given += 1;
            if given > 10 { Err("no more") } else { Ok(true) }
        };
        let mut taken = 0;
        let took = in_order(
            next,
            |_, _: &mut u64| {},
            |_, _| {
                taken += 1;
                Ok(())
            },
        );
        assert_eq!((took, taken), (Err("no more"), 10));
        let mut taken = 0;
        let took = in_order(
            |_: &mut u64| Ok(true),
            |_, _: &mut u64| {},
            |_, _| {
                taken += 1;
                if taken == 5 { Err("full") } else { Ok(()) }
            },
        );
        assert_eq!((took, taken), (Err("full"), 5));
    }
}
