enum MarzBordersStage {}
