package org.nastavnik.document;

import org.springframework.data.repository.ListCrudRepository;

interface FileRecords extends ListCrudRepository<FileRecord, FileId> {}
