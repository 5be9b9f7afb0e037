enum MarzLayersStage {}
