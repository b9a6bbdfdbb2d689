package dev.ieum.knowledge.ingest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What asking for an address gave.
sealed interface Fetched {

    /// The address that answered in the end, after redirects.
    URI address();

    /// What makes the next question cheap: the validators of the answer that we have.
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        static final Validators NONE = new Validators(null, null);
    }

    /// A document.
    final class Document implements Fetched {
        private final URI address;
        private final byte[] bytes;
        private final String contentType;
        private final Validators validators;

        Document(URI address, byte[] bytes, String contentType, Validators validators) {
            this.address = address;
            this.bytes = bytes;
            this.contentType = contentType;
            this.validators = validators;
        }

        @Override
        public URI address() {
            return address;
        }

        /// The body after decompression; not copied, not to be changed.
        byte[] bytes() {
            return bytes;
        }

        /// The `Content-Type` header; empty: none.
        String contentType() {
            return contentType;
        }

        Validators validators() {
            return validators;
        }
    }

    /// What we have is still what is there (304).
    record Unchanged(URI address) implements Fetched {}

    /// There is nothing any more (404, 410).
    record Gone(URI address, int status) implements Fetched {}

    /// No document, and nothing said about the one we have.
    ///
    /// @param status the HTTP status; 0: none
    record Failed(URI address, int status, Problem problem) implements Fetched {}
}
