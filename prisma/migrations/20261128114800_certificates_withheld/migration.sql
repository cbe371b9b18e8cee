-- A pass without certificate is one thing when a text on it could not be printed, and a fault when it could: this says which.
-- The release before issued one with every pass, so none is marked here.
ALTER TABLE completion ADD COLUMN certificate_withheld boolean NOT NULL DEFAULT false;
