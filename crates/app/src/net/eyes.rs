//! Looks at addresses: one request, the bytes as they went and came, kept as far as they came.
//!
//! Never follows a redirect, never unpacks what comes, and never leaves by another way than the proxy.

use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use archive::{ANSWER_MAX, Ask, CutOff, Failure, Heard, Seer};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, DefaultConnector, NextTimeout, Transport,
};
use ureq::{Agent, Error, Timeout};

use super::{configured, proxy_of};

/// What went over a line.
#[derive(Debug, Default)]
struct Said {
    sent: Vec<u8>,
    got: Vec<u8>,
    address: Option<IpAddr>,
    full: bool,
}

type Record = Arc<Mutex<Said>>;

/// Notes what goes over each line that it makes.
#[derive(Debug)]
struct Noting(Record);

impl<In: Transport> Connector<In> for Noting {
    type Out = Noted<In>;

    fn connect(&self, details: &ConnectionDetails<'_>, line: Option<In>) -> Result<Option<Noted<In>>, Error> {
        if details.config.proxy().is_none() && details.addrs.len() == 1 {
            lock(&self.0).address = details.addrs.first().map(std::net::SocketAddr::ip);
        }
        Ok(line.map(|line| Noted { line, record: Arc::clone(&self.0) }))
    }
}

/// A line that is noted.
#[derive(Debug)]
struct Noted<In> {
    line: In,
    record: Record,
}

impl<In: Transport> Transport for Noted<In> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.line.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let bytes = self.line.buffers().output();
        lock(&self.record).sent.extend_from_slice(&bytes[..amount.min(bytes.len())]);
        self.line.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let before = self.line.buffers().input().len();
        let more = self.line.await_input(timeout)?;
        let input = self.line.buffers().input();
        let mut said = lock(&self.record);
        let room = ANSWER_MAX.saturating_sub(said.got.len());
        let new = input.get(before..).unwrap_or_default();
        said.got.extend_from_slice(&new[..new.len().min(room)]);
        if new.len() > room {
            said.full = true;
            return Err(Error::BodyExceedsLimit(ANSWER_MAX as u64));
        }
        Ok(more)
    }

    fn is_open(&mut self) -> bool {
        self.line.is_open()
    }

    fn is_tls(&self) -> bool {
        self.line.is_tls()
    }
}

fn lock(record: &Record) -> std::sync::MutexGuard<'_, Said> {
    record.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Looks at addresses.
#[derive(Debug, Default)]
pub struct Eyes;

impl Seer for Eyes {
    fn ask(&self, ask: &Ask<'_>) -> Heard {
        let Ok(proxy) = proxy_of(ask.proxy) else {
            return Heard { failure: Some(Failure::Other), ..Heard::default() };
        };
        let record = Record::default();
        let connector = DefaultConnector::new().chain(Noting(Arc::clone(&record)));
        let agent = Agent::with_parts(configured(proxy), connector, DefaultResolver::default());
        let mut request = agent.get(ask.url).header("Accept", "*/*");
        for (name, value) in ask.fields {
            request = request.header(name.as_str(), value.as_str());
        }
        let (began, ended) = match request.call() {
            Ok(mut answer) => {
                let body = answer.body_mut().with_config().limit(u64::MAX).reader();
                (true, io::copy(&mut { body }, &mut io::sink()).map(|_| ()).map_err(Error::from))
            }
            Err(error) => (false, Err(error)),
        };
        drop(agent);
        let said = std::mem::take(&mut *lock(&record));
        let mut heard = Heard { sent: said.sent, got: said.got, address: said.address, ..Heard::default() };
        if let Err(error) = ended {
            let inner = unwrapped(&error);
            if began {
                heard.cut = Some(if said.full { CutOff::Length } else { cut(inner) });
            } else {
                heard.failure = Some(failure(inner, &heard.got));
            }
        }
        heard
    }
}

/// An error of reading a body lies within one of the system.
fn unwrapped(error: &Error) -> &Error {
    match error {
        Error::Io(io) => io.get_ref().and_then(|inner| inner.downcast_ref::<Error>()).unwrap_or(error),
        _ => error,
    }
}

fn cut(error: &Error) -> CutOff {
    match error {
        Error::Timeout(_) => CutOff::Time,
        Error::BodyExceedsLimit(_) => CutOff::Length,
        Error::Io(io) if io.kind() == io::ErrorKind::TimedOut => CutOff::Time,
        _ => CutOff::Disconnect,
    }
}

fn failure(error: &Error, got: &[u8]) -> Failure {
    use io::ErrorKind as Kind;
    match error {
        Error::HostNotFound => Failure::NameNotFound,
        Error::Timeout(Timeout::Resolve) => Failure::NameTimeout,
        Error::Timeout(_) => Failure::Timeout,
        Error::Rustls(error) => tls(&error.to_string()),
        Error::Tls(_) => Failure::Handshake,
        Error::Protocol(_) | Error::LargeResponseHeader(..) | Error::Http(_) if !got.is_empty() => {
            Failure::NotHttp
        }
        Error::Protocol(_) => Failure::Ended,
        Error::Io(io) => match io.kind() {
            Kind::ConnectionRefused => Failure::Refused,
            Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe => Failure::Reset,
            Kind::TimedOut | Kind::WouldBlock => Failure::Timeout,
            Kind::UnexpectedEof => Failure::Ended,
            Kind::InvalidData => tls(&io.to_string()),
            _ => Failure::Other,
        },
        _ => Failure::Other,
    }
}

/// What an error of TLS says of itself.
fn tls(words: &str) -> Failure {
    if words.contains("NotValidForName") || words.contains("not valid for name") {
        Failure::CertificateName
    } else if words.contains("UnknownIssuer") || words.contains("SelfSigned") {
        Failure::CertificateAuthority
    } else {
        Failure::Handshake
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    /// Answers one request with these bytes and shuts the line.
    fn answering(bytes: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut line, _) = listener.accept().unwrap();
            let _ = line.read(&mut [0; 4096]);
            let _ = line.write_all(&bytes);
        });
        format!("http://{at}/a?b=c")
    }

    fn ask(url: &str) -> Heard {
        Eyes.ask(&Ask { url, proxy: None, fields: &[("If-None-Match".into(), "\"x\"".into())] })
    }

    #[test]
    fn what_came_is_kept_as_it_came() {
        let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".to_vec();
        let heard = ask(&answering(chunked.clone()));
        assert_eq!((heard.got, heard.cut, heard.failure), (chunked, None, None));
        assert_eq!(heard.address, Some([127, 0, 0, 1].into()));
        let sent = String::from_utf8(heard.sent).unwrap();
        assert!(
            sent.starts_with("GET /a?b=c HTTP/1.1\r\n")
                && sent.to_lowercase().contains("if-none-match: \"x\""),
            "{sent}"
        );
        let short = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".to_vec();
        let heard = ask(&answering(short.clone()));
        assert_eq!((heard.got, heard.cut), (short, Some(CutOff::Disconnect)));
        let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
        long.resize(ANSWER_MAX + 10_000, b'x');
        let heard = ask(&answering(long));
        assert_eq!((heard.got.len(), heard.cut), (ANSWER_MAX, Some(CutOff::Length)));
    }

    #[test]
    fn what_goes_wrong_has_its_word() {
        let closed = {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            format!("http://{}/", listener.local_addr().unwrap())
        };
        for (url, wanted) in [
            (closed, "connection_refused"),
            (answering(b"SSH-2.0-x\r\n".to_vec()), "http_parse_error"),
            (answering(b"no TLS".to_vec()).replace("http:", "https:"), "ssl_failed_handshake"),
        ] {
            let heard = ask(&url);
            assert_eq!(heard.failure.map(Failure::word), Some(wanted), "{url}");
        }
    }
}
