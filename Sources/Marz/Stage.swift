enum MarzStage {}
